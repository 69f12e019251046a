import * as v from 'valibot'
import type { Town } from '../region/region'
import { villageName } from '../region/region'
import { minutesOf } from '../rule/spans'
import { phoneLineSchema } from '../service/service'
import {
	lineColumn,
	numberColumn,
	once,
	optionalColumn,
	partsColumn,
	schemaColumn,
	wordColumn,
} from '../sheet/list-columns'
import type { ListColumn, ListSheet } from '../sheet/list-sheet'
import { kinds, readOpens, sayOpens } from '../text/zh-CN/circle'
import { faultWords, pointHeadings, touringHeadings } from '../text/zh-CN/list-sheet'
import { type Opens, opensSchema } from './opens'
import { type Point, pointIdSchema, pointLimits } from './point'
import {
	clockWordSchema,
	dayWordSchema,
	type TouringDay,
	touringDayIdSchema,
	touringLimits,
} from './touring-day'

/** What these lists need to know of a county: its towns with their villages. */
export type Towns = readonly Town[]

/** A village by its full name (榴园镇周庄村) or its code. */
const villageColumn = (heading: string): ListColumn<string, Towns> => ({
	heading,
	read: (cell, towns) => {
		const word = cell.normalize('NFKC').replace(/\s/gu, '')
		const found = towns
			.flatMap(({ name, villages }) =>
				villages.map((one) => ({ code: one.code, name: `${name}${one.name}` })),
			)
			.find(({ code, name }) => code === word || name === word)
		return found ? { value: found.code } : { words: faultWords.villageUnknown }
	},
	write: (code, towns) => villageName(towns, code) ?? code,
})

const opens: ListColumn<Opens, unknown> = {
	heading: pointHeadings.opens,
	read: (cell) => {
		const value = readOpens(cell)
		return v.is(opensSchema, value) ? { value } : { words: faultWords.opensUnreadable }
	},
	write: sayOpens,
}

/** A point laid flat. */
export interface FlatPoint extends Omit<Point, 'place' | 'phone'> {
	readonly longitude: number
	readonly latitude: number
	readonly phone: string | undefined
}

/** Service points as a sheet. */
export const pointSheet: ListSheet<Point, FlatPoint, Towns> = {
	rowsMost: 3000,
	columns: {
		id: schemaColumn(pointHeadings.id, pointIdSchema, faultWords.codeInvalid),
		name: lineColumn(pointHeadings.name, pointLimits.name),
		kind: wordColumn(pointHeadings.kind, kinds),
		village: villageColumn(pointHeadings.village),
		longitude: numberColumn(pointHeadings.longitude, 73, 136, 8),
		latitude: numberColumn(pointHeadings.latitude, 3, 54, 8),
		what: lineColumn(pointHeadings.what, pointLimits.what),
		opens,
		phone: optionalColumn(schemaColumn(pointHeadings.phone, phoneLineSchema, faultWords.phoneUnreadable)),
	},
	flatten: ({ place, phone, ...rest }) => ({ ...rest, ...place, phone }),
	unflatten: ({ longitude, latitude, phone, ...rest }) => ({
		...rest,
		place: { longitude, latitude },
		...(phone !== undefined && { phone }),
	}),
	check: (flats) => once(flats, 'id', faultWords.codeDoubled),
}

/** Touring days as a sheet. */
export const touringSheet: ListSheet<TouringDay, TouringDay, Towns> = {
	rowsMost: 3000,
	columns: {
		id: schemaColumn(touringHeadings.id, touringDayIdSchema, faultWords.codeInvalid),
		day: schemaColumn(touringHeadings.day, dayWordSchema, faultWords.dayUnreadable),
		from: schemaColumn(touringHeadings.from, clockWordSchema, faultWords.timeUnreadable),
		until: schemaColumn(touringHeadings.until, clockWordSchema, faultWords.timeUnreadable),
		village: villageColumn(touringHeadings.village),
		place: lineColumn(touringHeadings.place, touringLimits.place),
		services: partsColumn(touringHeadings.services, touringLimits.services),
		unit: lineColumn(touringHeadings.unit, touringLimits.unit),
	},
	flatten: (day) => day,
	unflatten: (day) => day,
	check: (flats) => [
		...once(flats, 'id', faultWords.codeDoubled),
		...flats.flatMap(({ from, until }, at) =>
			from !== undefined && until !== undefined && minutesOf(until) <= minutesOf(from)
				? [{ at, key: 'until' as const, words: () => faultWords.untilBeforeFrom }]
				: [],
		),
	],
}
