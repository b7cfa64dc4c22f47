import { encode } from '../encode.ts'
import { ab, type Case, quoting } from './case.ts'

/** Encodings, and what cells hold. */
export const texts: Record<string, Case> = {
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
  'a SQLite database': {
    bytes: 'SQLite format 3\u0000\u0010\u0000',
    refused: [
      'f.csv:1:1: This file is a SQLite database (.sqlite) by its first bytes, not text with cells | Give it the ending of its format, or save the data as CSV.'
    ]
  },
  'a name that begins as a Parquet file does': {
    bytes: 'PAR1,PAR2\n1,2\n',
    names: ['PAR1', 'PAR2'],
    rows: [['1', '2']]
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
    bytes: Buffer.concat([Buffer.from('a,b\n1,"'), Buffer.alloc(100 << 20, `${'x'.repeat(79)}\n`), Buffer.from('\n')]),
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
