import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Keys of requests to put work on towns, and of what departments promise. The tenant stands in each. */
export const admissionKeys = {
	admission: (tenant: string, id: string): Key => ({ pk: `${tenant}#admission#${id}`, sk: 'admission' }),
	/** What a department asked for, by the year in which the work begins. */
	ofUnit: (tenant: string, unit: string, year: number) => `${tenant}#admissions#${unit}#${year}`,
	/** What was decided about work onto a town. */
	ontoTown: (tenant: string, town: string) => `${tenant}#admissions-onto-town#${town}`,
	/** What was decided about work onto all grids. */
	ontoAll: (tenant: string) => `${tenant}#admissions-onto-all`,
	/** `index2`: what waits for the centre, and nothing else. */
	waiting: (tenant: string) => `${tenant}#admissions#asked`,
	/** What every department asked for and promised in a year, counted. */
	tallies: (tenant: string, year: number) => `${tenant}#admission-tally#${year}`,
	promises: (tenant: string, unit: string, year: number): Key => ({
		pk: `${tenant}#promises#${unit}#${year}`,
		sk: 'promises',
	}),
	/** The promises as they stood after each change, kept. */
	change: (tenant: string, unit: string, year: number, version: number): Key => ({
		pk: `${tenant}#promises#${unit}#${year}`,
		sk: `change#${ordered(version, 6)}`,
	}),
}

/** The place of a request in a list. */
export const listPlace = (at: number, id: string): string => `${ordered(at)}#${id}`
