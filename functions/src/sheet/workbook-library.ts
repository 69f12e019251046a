/** All that we use of it, as a file of its own beside a function: see workbook.ts. */
export { readXlsx, writeXlsx } from 'hucre/xlsx'
