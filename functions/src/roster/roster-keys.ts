import type { Key } from '../store/table'

/** All days of a unit's roster. */
export const rosterPartition = (tenant: string, unit: string): string => `${tenant}#roster#${unit}`

/** One day of it: 2026-12-03. */
export const rosterKey = (tenant: string, unit: string, day: string): Key => ({
	pk: rosterPartition(tenant, unit),
	sk: day,
})
