import { ab, type Case, quoting } from './case.ts'

const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`)

/** Lines, headings and line ends. */
export const lines: Record<string, Case> = {
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
  'rows that another sign cuts as their header, into more cells': {
    bytes: 'id;sector;a,b\n1;x;2,5\n2;x;3,5\n',
    refused: [
      'f.csv:1:1: The cells of this file stand between semicolons, and its name says commas | Say so with `delimiter: ";"` under `files`; or, if its name is right, with `delimiter: ","`.'
    ]
  },
  'semicolons in a name, and rows that know none': {
    bytes: 'id,"by phone; web; app"\n1,2\n3,4\n',
    names: ['id', 'by phone; web; app'],
    rows: [
      ['1', '2'],
      ['3', '4']
    ]
  },
  'a line break in a name is no end of a row': {
    bytes: 'id,"How easy\nwas it?"\r\n1,a\r\n2,"b\nc"\r\n',
    names: ['id', 'How easy\nwas it?'],
    rows: [
      ['1', 'a'],
      ['2', 'b\nc']
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
  'other line breaks of Unicode are text': { bytes: 'a,b\n1\u2028,2\u0085\v\f\n', rows: [['1\u2028', '2\u0085\v\f']] }
}
