import type { ListedName } from '@huying/shared/board/board'
import type { BoardLine } from '@huying/shared/board/board-view'

/** Goes from a number to its cases. */
export type OpenCases = (line: BoardLine, name: ListedName) => void
