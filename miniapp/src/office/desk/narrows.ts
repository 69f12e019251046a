import type { Queue } from '@huying/shared/case/status'
import type { Desk } from './desks'
import { MINE, type Shelf } from './view'

/** Whether a list can be narrowed: a grid worker's is short and of one region, and what is mine is all of it. */
export const narrows = (desk: Desk | undefined, shelf: Shelf | undefined): shelf is Queue =>
	desk !== undefined && desk.kind !== 'grid' && shelf !== undefined && shelf !== MINE
