import type { Relation } from '../case/relation'

/** Who takes out a whole file: the centre, the units that work on it, and those who watch over them. */
const takers: ReadonlySet<Relation> = new Set<Relation>(['centre', 'unit', 'callingUnit', 'staff'])
export const mayTakeFile = (relation: Relation): boolean => takers.has(relation)
