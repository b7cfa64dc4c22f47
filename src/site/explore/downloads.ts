import { type Content, isPicture, type Picture } from '../../render/late.ts'
import { withFaces } from './inline-faces.ts'

/** Gives the links of a figure that nobody stored what they lead to, made in the browser; its link to itself is the address. */
export function offerFiles(figure: HTMLElement, files: ReadonlyMap<string, Content>, address: string): void {
  for (const link of figure.querySelectorAll<HTMLAnchorElement>('.acts a[href^="#"]')) link.href = address
  for (const link of figure.querySelectorAll<HTMLAnchorElement>('a[download]')) {
    const content = files.get(link.download)
    if (content === undefined) continue
    if (!isPicture(content)) {
      link.href = URL.createObjectURL(new Blob([content as BlobPart], { type: typeOf(link.download) }))
      continue
    }
    link.href = address
    link.addEventListener('click', (event) => {
      event.preventDefault()
      void save(link.download, content)
    })
  }
}

function typeOf(name: string): string {
  return name.endsWith('.svg') ? 'image/svg+xml' : 'text/csv;charset=utf-8'
}

async function save(name: string, content: Picture): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await drawn(content))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A picture as PNG, by the browser. */
async function drawn({ svg, zoom }: Picture): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withFaces(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * zoom
  canvas.height = image.naturalHeight * zoom
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('No PNG.')))))
}
