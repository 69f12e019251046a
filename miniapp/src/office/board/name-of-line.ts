import { placeLine } from '@huying/shared/board/board-change'
import type { Town } from '@huying/shared/region/region'
import type { Unit } from '@huying/shared/unit/unit'

/** How a line of the board is called; nothing while that is not known yet. */
export const nameOfLine = (line: string, units: readonly Unit[], towns: readonly Town[] = []): string =>
	units.find(({ unit }) => unit === line)?.shortName ??
	towns.find(({ code }) => placeLine(code) === line)?.name ??
	''
