import { ab, type Case, quoting } from './case.ts'

/** Delimiters, quotes and rows. */
export const structure: Record<string, Case> = {
  // What stands between cells
  commas: { bytes: 'a,b\n1,2\n3,4\n', rows: ab },
  'tabs in a .tsv file': { name: 'f.tsv', bytes: 'a\tb\n1\t2\n3\t4\n', rows: ab },
  'semicolons, said': { bytes: 'a;b\n1;2\n3;4\n', options: { delimiter: ';' }, rows: ab },
  'vertical bars, said': { name: 'f.txt', bytes: 'a|b\n1|2\n3|4\n', options: { delimiter: 'pipe' }, rows: ab },
  'tabs in a .txt file, said': { name: 'f.txt', bytes: 'a\tb\n1\t2\n3\t4\n', options: { delimiter: '\\t' }, rows: ab },
  'a sign that only quotes keep apart': {
    bytes: 'a;b\n"1;1";"2"\n3;"4;"\n',
    options: { delimiter: ';' },
    rows: [
      ['1;1', '2'],
      ['3', '4;']
    ]
  },
  'semicolons, not said': {
    bytes: 'a;b\n1;2\n',
    refused: [
      'f.csv:1:1: The cells of this file stand between semicolons, and its name says commas | Say so with `delimiter: ";"` under `files`; or, if its name is right, with `delimiter: ","`.'
    ]
  },
  'semicolons, with commas for decimals': {
    bytes: 'a;b, total;c;d;e\n1;2,5;3;4;5\n',
    refused: [
      'f.csv:1:1: The cells of this file stand between semicolons, and its name says commas | Say so with `delimiter: ";"` under `files`; or, if its name is right, with `delimiter: ","`.'
    ]
  },
  'tabs in a .csv file': {
    bytes: 'a\tb\n1\t2\n',
    refused: [
      'f.csv:1:1: The cells of this file stand between tabs, and its name says commas | Say so with `delimiter: "\\t"` under `files`; or, if its name is right, with `delimiter: ","`.'
    ]
  },
  'one column whose name has a semicolon, said': {
    bytes: 'a;b\n1;2\n',
    options: { delimiter: ',' },
    names: ['a;b'],
    rows: [['1;2']]
  },
  'a .txt file of which nothing is said': {
    name: 'f.txt',
    bytes: 'a\tb\n1\t2\n',
    refused: [
      'dataset.yaml:5:3: Nothing says what stands between the cells of `f.txt` | Expected `delimiter:` with `","`, `";"`, `"|"` or `"\\t"` (a tab). | Say so: `{ path: f.txt, delimiter: ";" }`.'
    ]
  },
  'a letter between cells': {
    bytes: 'a,b\n',
    options: { delimiter: 'x' },
    refused: [
      'dataset.yaml:5:3: `x` cannot stand between cells | Expected `delimiter:` with `","`, `";"`, `"|"` or `"\\t"` (a tab). | Write one of them.'
    ]
  },
  'a line that tells a spreadsheet the delimiter': {
    bytes: 'sep=;\na;b\n1;2\n',
    refused: [
      'f.csv:1:1: The first line of this file tells a spreadsheet what stands between its cells; it is no header | Say `delimiter: ";"` and `skip: 1` under `files`.'
    ]
  },

  // Quotes
  'quoted delimiters, line breaks and quotes': {
    bytes: 'a,b\n"1,1","2\n2"\n"3""3","\r\n"\n',
    rows: [
      ['1,1', '2\n2'],
      ['3"3', '\r\n']
    ]
  },
  'a quoted header': { bytes: '"a, b","c\nd"\n1,2\n', names: ['a, b', 'c\nd'], rows: [['1', '2']] },
  'quotes in the middle of a cell that has none around it': {
    bytes: 'a,b\n5" nail,x"y"\n',
    rows: [['5" nail', 'x"y"']]
  },
  'a quoted empty cell is an empty cell': {
    bytes: 'a,b\n"",x\n,"y"\n',
    rows: [
      [null, 'x'],
      [null, 'y']
    ]
  },
  'a cell of two quotes': { bytes: 'a,b\n"""""",x\n', rows: [['""', 'x']] },
  'a quote that is not closed': {
    bytes: 'a,b\n1,"2\n3,4\n',
    refused: [`f.csv:2:3: A quote is opened here and not closed to the end of the file | ${quoting}`]
  },
  'a quote that is not closed, in the header': {
    bytes: 'a,"b\n1,2\n',
    refused: [`f.csv:1:3: A quote is opened here and not closed to the end of the file | ${quoting}`]
  },
  'text behind a closed quote': {
    bytes: 'a,b\n1,2\n1,"2"x\n',
    refused: [`f.csv:3:3: The quote that begins this cell is closed before its end | ${quoting}`]
  },
  'a quote inside quotes that is not doubled': {
    bytes: 'a,b\n1,"he said "no" twice"\n',
    refused: [`f.csv:2:3: The quote that begins this cell is closed before its end | ${quoting}`]
  },
  'a space between a closed quote and the comma': {
    bytes: 'a,b\n"1" ,2\n',
    refused: [`f.csv:2:1: The quote that begins this cell is closed before its end | ${quoting}`]
  },
  'spaces in front of a quote': {
    bytes: 'a,b\n1,2\n1,  "2"\n',
    refused: [
      'f.csv:3:3: Spaces stand in front of the quote that begins this cell | Take the spaces between delimiters and quotes out.'
    ]
  },
  'quotes of typography': { bytes: 'a,b\n“1,2”\n', rows: [['“1', '2”']] },
  'apostrophes are no quotes': { bytes: "a,b\n'1,2'\n", rows: [["'1", "2'"]] },
  'a backslash escapes nothing': {
    bytes: 'a,b\n"1\\",2\n',
    rows: [['1\\', '2']]
  },

  // Rows with other numbers of cells
  'a cell too many': {
    bytes: 'a,b\n1,2\n1,2,3\n3,4\n',
    refused: [`f.csv:3:1: This row has 3 cells, and the header names 2 columns | ${quoting}`]
  },
  'a cell too few': {
    bytes: 'a,b\n1,2\n1\n3,4\n',
    refused: [`f.csv:3:1: This row has 1 cell, and the header names 2 columns | ${quoting}`]
  },
  'a delimiter at the end of rows, not of the header': {
    bytes: 'a,b\n1,2,\n3,4,\n',
    refused: [
      'f.csv:1:1: The header names 2 columns, and the rows below have 3 cells | Add the name that lacks, at its place; a delimiter at the end of a row makes one cell more, and needs one in the header too.'
    ]
  },
  'a delimiter at the end of every row': {
    bytes: 'a,b,\n1,2,\n3,4,\n',
    names: ['a', 'b', 'column 3'],
    rows: [
      ['1', '2', null],
      ['3', '4', null]
    ]
  },
  'a header that names too many': {
    bytes: 'a,b,c\n1,2\n3,4\n',
    refused: [
      'f.csv:1:1: The header names 3 columns, and the rows below have 2 cells | Give each column its name; or, if the header is a line below, say so with `skip: 1`.'
    ]
  },
  'ragged rows, more than are told one by one': {
    bytes: `a,b\n${'1,2\n1\n'.repeat(22)}${'1,2\n'.repeat(10)}`,
    refused: [
      `f.csv:1:1: 2 more rows of this file have another number of cells than the header | Mend the ones that are named first: they may have one cause.`,
      ...Array.from(
        { length: 20 },
        (_, index) => `f.csv:${3 + 2 * index}:1: This row has 1 cell, and the header names 2 columns | ${quoting}`
      )
    ]
  }
}
