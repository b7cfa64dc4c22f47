import type { FileOptions } from '../../../codebook/codebook.ts'
import { encode } from './encode.ts'

/** A file that is damaged, or only looks it, and what comes of it. */
export type Case = {
  bytes: Uint8Array | string
  name?: string
  options?: FileOptions
} & ({ rows: (string | null)[][]; names?: string[] } | { refused: string[] })

const quoting = 'A cell with the delimiter or a line break in it needs quotes around it; a quote in it is doubled.'
const ab = [
  ['1', '2'],
  ['3', '4']
]
const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`)

/** The corpus. Nothing in it is read in part or in silence: each file is loaded as told here, or refused in these words. */
export const corpus: Record<string, Case> = {
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

  // Lines above, below and between
  'lines above the header, said': {
    bytes: 'Survey "of 2022\nExported, by, X\n\na,b\n1,2\n',
    options: { skip: 3 },
    names: ['a', 'b'],
    rows: [['1', '2']]
  },
  'lines above the header, with CRLF, said': {
    bytes: 'Survey\r\n\r\na,b\r\n1,2\r\n',
    options: { skip: 2 },
    names: ['a', 'b'],
    rows: [['1', '2']]
  },
  'lines above the header, not said': {
    bytes: 'Survey of 2022\n\nExported\na,b\n1,2\n3,4\n',
    refused: [
      'f.csv:1:1: The first 3 lines are no part of the table: the rows from line 4 on have 2 cells, and line 1 has 1 | Expected the header in the first line, or `skip` in the codebook. | If line 4 is the header, say `skip: 3` under `files`; or take the lines above it out.'
    ]
  },
  'one line above the header, not said': {
    bytes: 'Survey of 2022\na,b\n1,2\n3,4\n',
    refused: [
      'f.csv:1:1: The first line is no part of the table: the rows from line 2 on have 2 cells, and line 1 has 1 | Expected the header in the first line, or `skip` in the codebook. | If line 2 is the header, say `skip: 1` under `files`; or take the lines above it out.'
    ]
  },
  'more skipped than there is': {
    bytes: 'a,b\n1,2\n',
    options: { skip: 9 },
    refused: [
      'f.csv:1:1: This file ends within the lines to be skipped | Expected a first row with the names of the columns. | Mend `skip` in the codebook.'
    ]
  },
  'a table behind the table': {
    bytes: 'a,b\n1,2\n3,4\n\nx,y,z\n1,2,3\n4,5,6\n',
    refused: [
      'f.csv:5:1: From this line on the rows have 3 cells, and the header names 2 columns | Expected one table in a file. | If another table begins here, put it into a file of its own; take lines of text out.'
    ]
  },
  'a note below the table': {
    bytes: 'a,b\n1,2\n3,4\nSource: X\n',
    refused: [`f.csv:4:1: This row has 1 cell, and the header names 2 columns | ${quoting}`]
  },
  'blank lines are no rows': { bytes: '\na,b\n\n1,2\n\n3,4\n\n', rows: ab },
  'a blank line is a row where there is one column': { bytes: 'a\n1\n\n3\n', rows: [['1'], [null], ['3']] },
  'blank lines above the only column': { bytes: '\n\na\n1\n', rows: [['1']] },
  'a row of empty cells is a row': {
    bytes: 'a,b\n,\n1,2\n',
    rows: [
      [null, null],
      ['1', '2']
    ]
  },
  'a line of spaces': {
    bytes: 'a,b\n1,2\n  \n',
    refused: [`f.csv:3:1: This row has 1 cell, and the header names 2 columns | ${quoting}`]
  },
  'two files joined': {
    bytes: 'a,b\n1,2\na,b\n3,4\n',
    refused: [
      'f.csv:3:1: Another file begins at this row: the header stands here again, or a byte order mark | Expected one header in a file. | Take the row or the mark out; or put each file under `files` by itself.'
    ]
  },
  'two files joined, with their marks': {
    bytes: '\ufeffa,b\n1,2\n\ufeffa,b\n3,4\n',
    refused: [
      'f.csv:3:1: Another file begins at this row: the header stands here again, or a byte order mark | Expected one header in a file. | Take the row or the mark out; or put each file under `files` by itself.'
    ]
  },
  'a byte order mark within a cell is text': { bytes: 'a,b\n1,\ufeff2\n', rows: [['1', '\ufeff2']] },

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
  },

  // Headings
  'a name twice': {
    bytes: 'a,b,a\n1,2,3\n',
    refused: [
      'f.csv:1:5: Two columns of this file have the same name, `a` | Expected different names for the columns 1 and 3. | Rename one of them in the file.'
    ]
  },
  'names that differ in case only': { bytes: 'a,A\n1,2\n', names: ['a', 'A'], rows: [['1', '2']] },
  'columns without a heading are called by their place': {
    bytes: ',b,,"",  \n1,2,3,4,5\n',
    names: ['column 1', 'b', 'column 3', 'column 4', 'column 5'],
    rows: [['1', '2', '3', '4', '5']]
  },
  "a heading that is another column's place": {
    bytes: ',column 1\n1,2\n',
    refused: [
      'f.csv:1:2: Two columns of this file have the same name, `column 1` | Expected different names for the columns 1 and 2. | Rename one of them in the file.'
    ]
  },
  'spaces around names': { bytes: ' a , b\n1,2\n', names: ['a', 'b'], rows: [['1', '2']] },
  'a header of nothing': {
    bytes: ',,\n1,2,3\n',
    refused: [
      'f.csv:1:1: This file has no header row | Expected a first row with the names of the columns. | Add one, or take the file out of `files`.'
    ]
  },
  'an empty file': {
    bytes: '',
    refused: [
      'f.csv:1:1: This file has no header row | Expected a first row with the names of the columns. | Add one, or take the file out of `files`.'
    ]
  },
  'a file of a byte order mark': {
    bytes: '\ufeff',
    refused: [
      'f.csv:1:1: This file has no header row | Expected a first row with the names of the columns. | Add one, or take the file out of `files`.'
    ]
  },
  'a file of blank lines': {
    bytes: '\n\n\n',
    refused: [
      'f.csv:1:1: This file has no header row | Expected a first row with the names of the columns. | Add one, or take the file out of `files`.'
    ]
  },
  'a header and no rows': { bytes: 'a,b\n', names: ['a', 'b'], rows: [] },
  'a header without a line end': { bytes: 'a,b', names: ['a', 'b'], rows: [] },
  '10,000 columns': {
    bytes: `${wide.join()}\n${wide.map((name) => `${name}x`).join()}\n`,
    names: wide,
    rows: [wide.map((name) => `${name}x`)]
  },

  // Line ends
  CRLF: { bytes: 'a,b\r\n1,2\r\n3,4\r\n', rows: ab },
  CR: { bytes: 'a,b\r1,2\r3,4\r', rows: ab },
  'no line end at the end': { bytes: 'a,b\n1,2\n3,4', rows: ab },
  'CRLF, and none at the end': { bytes: 'a,b\r\n1,2\r\n3,4', rows: ab },
  'CR, and none at the end': { bytes: 'a,b\r1,2\r3,4', rows: ab },
  'LF, then CRLF': {
    bytes: 'a,b\n1,2\r\n3,4\n',
    refused: [
      'f.csv:2:1: This line ends in CRLF, and those before it in LF | Expected one kind of line end in the whole file. | Open the file in an editor and save it with one kind of line ends.'
    ]
  },
  'CRLF, then LF': {
    bytes: 'a,b\r\n1,2\r\n3,4\n',
    refused: [
      'f.csv:3:1: This line ends in LF, and those before it in CRLF | Expected one kind of line end in the whole file. | Open the file in an editor and save it with one kind of line ends.'
    ]
  },
  'a CR within a cell that has no quotes': {
    bytes: 'a,b\n1\r,2\n',
    refused: [
      'f.csv:2:1: This line ends in CR, and those before it in LF | Expected one kind of line end in the whole file. | Open the file in an editor and save it with one kind of line ends.'
    ]
  },
  'line ends that were doubled': {
    bytes: 'a,b\r\r\n1,2\r\r\n',
    refused: [
      'f.csv:2:1: This line ends in CRLF, and those before it in CR | Expected one kind of line end in the whole file. | Open the file in an editor and save it with one kind of line ends.'
    ]
  },
  'other line breaks of Unicode are text': { bytes: 'a,b\n1\u2028,2\u0085\v\f\n', rows: [['1\u2028', '2\u0085\v\f']] },

  // Encodings
  'UTF-8': { bytes: 'ç,ш\né,ü😀\n', names: ['ç', 'ш'], rows: [['é', 'ü😀']] },
  'UTF-8 with its mark': { bytes: '\ufeffa,b\n1,2\n3,4\n', rows: ab },
  'UTF-16 with its mark': { bytes: encode('ç,b\né😀,2\n', 'utf-16le marked'), names: ['ç', 'b'], rows: [['é😀', '2']] },
  'UTF-16 of the other order with its mark': { bytes: encode('ç,b\né,2\n', 'utf-16be marked'), rows: [['é', '2']] },
  'UTF-16 without a mark, said': {
    bytes: encode('a,b\n1,2\n3,4\n', 'utf-16le'),
    options: { encoding: 'UTF-16LE' },
    rows: ab
  },
  'UTF-16 without a mark, not said': {
    bytes: encode('a,b\n1,2\n', 'utf-16le'),
    refused: [
      'f.csv:1:1: This file has two bytes a letter, as UTF-16LE has | Say so with `encoding: utf-16le`, or save the file as UTF-8.'
    ]
  },
  'UTF-16 of the other order, not said': {
    bytes: encode('a,b\n1,2\n', 'utf-16be'),
    refused: [
      'f.csv:1:1: This file has two bytes a letter, as UTF-16BE has | Say so with `encoding: utf-16be`, or save the file as UTF-8.'
    ]
  },
  'UTF-16 that breaks off': {
    bytes: encode('a,b\n1,2\n', 'utf-16le marked').subarray(0, -1),
    refused: [
      'f.csv:1:1: This file is not UTF-16LE | Mend `encoding` in the codebook, or save the file as UTF-8 and take it out.'
    ]
  },
  'windows-1252, said': {
    bytes: encode('a,b\né,€\n', 'windows-1252'),
    options: { encoding: 'windows-1252' },
    rows: [['é', '€']]
  },
  'windows-1254, said': {
    bytes: encode('a,b\nş,ğİı\n', 'windows-1254'),
    options: { encoding: 'windows-1254' },
    rows: [['ş', 'ğİı']]
  },
  'windows-1252, not said': {
    bytes: encode('a,b\n1,2\né,2\n', 'windows-1252'),
    refused: [
      'f.csv:3:1: This line is not UTF-8 | Expected UTF-8, or an `encoding` in the codebook. | Save the file as UTF-8 ("CSV UTF-8" in a spreadsheet), or say what it is with `encoding:`: often `windows-1252` (western Europe), `windows-1254` (Turkish), `windows-1251` (Cyrillic) or `windows-1250` (central Europe).'
    ]
  },
  'one line of another encoding': {
    bytes: Buffer.concat([
      Buffer.from('a,b\né,ü\n'.repeat(1) + '1,2\n'.repeat(40_000)),
      Uint8Array.of(0xe9, 0x2c, 0x31, 0x0a)
    ]),
    refused: [
      'f.csv:40003:1: This line is not UTF-8 | Expected UTF-8, or an `encoding` in the codebook. | Save the file as UTF-8 ("CSV UTF-8" in a spreadsheet), or say what it is with `encoding:`: often `windows-1252` (western Europe), `windows-1254` (Turkish), `windows-1251` (Cyrillic) or `windows-1250` (central Europe).'
    ]
  },
  'UTF-8 of which windows-1252 is said': {
    bytes: 'a,b\né,2\n',
    options: { encoding: 'windows-1252' },
    refused: [
      'f.csv:1:1: This file is UTF-8 by all its bytes, and the codebook says `windows-1252` | Take `encoding` out.'
    ]
  },
  'a mark that contradicts what is said': {
    bytes: '\ufeffa,b\n1,2\n',
    options: { encoding: 'windows-1252' },
    refused: [
      'f.csv:1:1: This file says by its first bytes that it is UTF-8, and the codebook says `windows-1252` | Take `encoding` out: the file says it itself.'
    ]
  },
  'an encoding that nobody knows': {
    bytes: 'a,b\n',
    options: { encoding: 'windows-1525' },
    refused: [
      'dataset.yaml:5:3: `windows-1525` is no encoding that is known here | Expected `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `windows-1254`, `windows-1251` or `iso-8859-2`, or another name that web browsers know. | Mend the name, or save the file as UTF-8 and take `encoding` out.'
    ]
  },
  'letters that were lost before are text': { bytes: 'a,b\n1,\ufffd\n', rows: [['1', '\ufffd']] },
  'a zero byte': {
    bytes: 'a,b\n1,2\n1,2\0\n',
    refused: [
      'f.csv:3:1: This line has a byte in it that is zero, which is no text | Save the file again from the program that it came from, or take the byte out.'
    ]
  },
  'a zero byte in the header': {
    bytes: 'a\0,b\n1,2\n',
    refused: [
      'f.csv:1:1: This line has a byte in it that is zero, which is no text | Save the file again from the program that it came from, or take the byte out.'
    ]
  },

  // Other things that bear the ending
  'an Excel workbook': {
    bytes: 'PK\u0003\u0004xyz',
    refused: [
      'f.csv:1:1: This file is a zip archive, as Excel workbooks (.xlsx) are by its first bytes, not text with cells | Give it the ending of its format, or save the data as CSV.'
    ]
  },
  'a web page': {
    bytes: '<!DOCTYPE html>\n<p>Sign in\n',
    refused: [
      'f.csv:1:1: This file is a web page by its first bytes, not text with cells | Give it the ending of its format, or save the data as CSV.'
    ]
  },
  'a line of 100 MB': {
    bytes: Buffer.concat([Buffer.from('a,b\n1,'), Buffer.alloc(100 << 20, 'x'), Buffer.from('\n')]),
    refused: ['f.csv:2:1: This row is longer than 32 MB | Look for line ends that got lost.']
  },
  'a quote that is opened and 100 MB follow': {
    bytes: Buffer.concat([Buffer.from('a,b\n1,"'), Buffer.alloc(100 << 20, 'x\n'), Buffer.from('\n')]),
    refused: [`f.csv:2:3: A quote is opened here and not closed in 32 MB of text | ${quoting}`]
  },
  'a line of 10 MB': {
    bytes: `a,b\n1,${'x'.repeat(10 << 20)}\n3,4\n`,
    rows: [
      ['1', 'x'.repeat(10 << 20)],
      ['3', '4']
    ]
  },

  // Cells that are taken as they are
  'formulas are text': {
    bytes: 'a,b\n"=HYPERLINK(""http://x"",""y"")",=1+1\n+1,@SUM(A1)\n',
    rows: [
      ['=HYPERLINK("http://x","y")', '=1+1'],
      ['+1', '@SUM(A1)']
    ]
  },
  'numbers and dates of any kind are text': {
    bytes: 'a,b\n"1.234,5",22-04-15\n1e5,0x1F\n007,1/2\nNaN,inf\n1_000,٣\n',
    rows: [
      ['1.234,5', '22-04-15'],
      ['1e5', '0x1F'],
      ['007', '1/2'],
      ['NaN', 'inf'],
      ['1_000', '٣']
    ]
  },
  'words for nothing are text': {
    bytes: 'a,b\nNULL,NA\nnull,N/A\ntrue,None\n',
    rows: [
      ['NULL', 'NA'],
      ['null', 'N/A'],
      ['true', 'None']
    ]
  },
  'SQL is text': {
    bytes: `a,b'); DROP TABLE x; --\n"'; DROP TABLE file; --",{{x}}\n"1' OR '1'='1",$$\n`,
    names: ['a', "b'); DROP TABLE x; --"],
    rows: [
      ["'; DROP TABLE file; --", '{{x}}'],
      ["1' OR '1'='1", '$$']
    ]
  },
  'HTML is text': {
    bytes: 'a,<b>\n<script>alert(1)</script>,&amp;\n',
    names: ['a', '<b>'],
    rows: [['<script>alert(1)</script>', '&amp;']]
  },
  'spaces are kept in the engine': { bytes: 'a,b\n 1 ,\t2\u00a0\n', rows: [[' 1 ', '\t2\u00a0']] },
  'a sharp sign begins no comment': { bytes: 'a,b\n#1,2\n', rows: [['#1', '2']] },
  'signs of control are text': { bytes: 'a,b\n\u0001\u001b[31m,\u007f\n', rows: [['\u0001\u001b[31m', '\u007f']] },
  'composed letters are not composed anew': { bytes: 'a,b\ne\u0301,é\n', rows: [['e\u0301', 'é']] }
}
