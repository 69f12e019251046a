import type { readXlsx as Read, writeXlsx as Write } from 'hucre/xlsx'

/** As large as a function of ours, and few requests need it: the first that does loads it. */
const library = () => import('./workbook-library')

export const readXlsx: typeof Read = async (...given) => (await library()).readXlsx(...given)
export const writeXlsx: typeof Write = async (...given) => (await library()).writeXlsx(...given)
