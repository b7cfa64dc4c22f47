/** Namespaces of Office Open XML (ECMA-376, transitional). */
export const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
