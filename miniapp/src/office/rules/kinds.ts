import type { Allowance } from '@huying/shared/calendar/allowance'
import { type Shift, shiftNames } from '@huying/shared/roster/shift'
import { readAllowance, sayAllowance } from '@huying/shared/text/zh-CN/allowance'
import * as roster from '@huying/shared/text/zh-CN/roster'
import { nobody, say, yesNo } from '@huying/shared/text/zh-CN/rules-page'
import type { Unit } from '@huying/shared/unit/unit'
import type { NamedMatter } from '../desk/filter-options'
import { decisionKinds } from './decision-kinds'

type Units = readonly Pick<Unit, 'unit' | 'shortName' | 'name'>[]
/** What rules name by codes, and people by names. */
export interface Names {
	readonly units: Units
	readonly matters: readonly NamedMatter[]
}

/** A kind of rule: how its value is said, and read again as people write it. Undefined where it cannot be told. */
interface Kind {
	readonly say: (value: unknown, names: Names) => string
	readonly read: (written: string, names: Names) => unknown
}

const plain = (written: string) => written.normalize('NFKC').trim()
const asNumber = (written: string, form: RegExp): number | undefined => {
	const [, number] = form.exec(plain(written)) ?? []
	return number === undefined ? undefined : Number(number)
}
const nameOf = (unit: string, units: Units) => units.find((one) => one.unit === unit)?.shortName ?? unit
const unitOf = (name: string, units: Units) =>
	units.find((one) => one.shortName === name || one.name === name || one.unit === name)?.unit
const SPAN = /^(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})$/u

/** 「8:30–12:00」 as the rules keep it. */
function readSpan(written: string): readonly [string, string] | undefined {
	const found = SPAN.exec(written.trim())
	if (found === null) return undefined
	const [, startHour = '', startMinute = '', endHour = '', endMinute = ''] = found
	return [`${startHour.padStart(2, '0')}:${startMinute}`, `${endHour.padStart(2, '0')}:${endMinute}`]
}

const SHIFT = /^(\S+?)\s*(\d{1,2}):([0-5]\d)\s*[-–—~至到]\s*(次日)?\s*(\d{1,2}):([0-5]\d)$/u

/** 「夜班 18:00–次日 8:30」 as the rules keep it. Whether the shifts fit together the server says. */
function readShift(written: string): Shift | undefined {
	const [, name, fromHour, fromMinute, next, untilHour, untilMinute] = SHIFT.exec(written.trim()) ?? []
	const shift = shiftNames.find((one) => roster.shift[one] === name)
	if (shift === undefined) return undefined
	const until = Number(untilHour) * 60 + Number(untilMinute)
	return {
		shift,
		from: Number(fromHour) * 60 + Number(fromMinute),
		until: next === undefined ? until : until + 24 * 60,
	}
}

/** Hours by the clock, as people write them. */
function readHours(written: string): number | undefined {
	const read = readAllowance(written)
	return read?.by === 'clock' ? read.hours : undefined
}

const matterName = (code: string, matters: Names['matters']) =>
	matters.find(({ matter }) => matter === code)?.name ?? code

/** 「自来水 24小时」 as a matter's code and its hours. */
function readMatter(written: string, matters: Names['matters']): readonly [string, number] | undefined {
	const [, name = '', words = ''] = /^(\S+)\s+(.+)$/u.exec(written) ?? []
	const known = matters.find((one) => plain(one.name) === name)?.matter
	// A code is what stands there where the list of today has no such matter any more
	const code = known ?? (/^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : undefined)
	const hours = readHours(words)
	return code === undefined || hours === undefined ? undefined : [code, hours]
}

/** All or nothing. */
function every<Value>(values: readonly (Value | undefined)[]): Value[] | undefined {
	const there = values.filter((value): value is Value => value !== undefined)
	return there.length === values.length ? there : undefined
}

/** The kinds of rules there are. What is said is read back as the same value; a test says so of the default rules. */
export const kinds = {
	...decisionKinds,
	hours: {
		say: (value) =>
			(value as [string, string][])
				.map((span) => span.map((time) => time.replace(/^0/, '')).join('–'))
				.join('、'),
		read: (written) =>
			every(
				plain(written)
					.split(/[、,;\s]+/u)
					.map(readSpan),
			),
	},
	shifts: {
		say: (value) =>
			(value as readonly Shift[])
				.map(({ shift, from, until }) => `${roster.shift[shift]} ${roster.hours(from, until)}`)
				.join('、'),
		read: (written) =>
			every(
				plain(written)
					.split(/[、,;\n]+/u)
					.map(readShift),
			),
	},
	allowance: {
		say: (value) => sayAllowance(value as Allowance),
		read: readAllowance,
	},
	clock: {
		say: (value) => sayAllowance({ by: 'clock', hours: value as number }),
		read: readHours,
	},
	matters: {
		say: (value, { matters }) => {
			const said = Object.entries(value as Readonly<Record<string, number>>).map(([code, hours]) =>
				say.matter(matterName(code, matters), sayAllowance({ by: 'clock', hours })),
			)
			return said.length === 0 ? nobody : said.join('、')
		},
		read: (written, { matters }) => {
			const parts = plain(written)
				.split(/[、,;\n]+/u)
				.map((part) => part.trim())
				.filter((part) => part !== '' && part !== nobody)
			const found = every(parts.map((part) => readMatter(part, matters)))
			const byMatter = Object.fromEntries(found ?? [])
			// The same matter twice says nothing
			return found && Object.keys(byMatter).length === found.length ? byMatter : undefined
		},
	},
	count: {
		say: (value) => say.count(value as number),
		read: (written) => asNumber(written, /^(\d{1,4})\s*[次件]?$/u),
	},
	metres: {
		say: (value) => say.metres(value as number),
		read: (written) => asNumber(written, /^(\d{1,6})\s*米?$/u),
	},
	share: {
		say: (value) => say.share(value as number),
		read: (written) => {
			const found = asNumber(written, /^(\d{1,2}(?:\.\d)?)\s*%?$/u)
			return found === undefined ? undefined : found / 100
		},
	},
	units: {
		say: (value, { units }) => {
			const named = (value as readonly string[]).map((unit) => nameOf(unit, units))
			return named.length === 0 ? nobody : named.join('、')
		},
		read: (written, { units }) => {
			const names = plain(written).split(/[、,;\s]+/u)
			return every(names.filter((name) => name !== '' && name !== nobody).map((name) => unitOf(name, units)))
		},
	},
	yesNo: {
		say: (value) => (value ? yesNo.yes : yesNo.no),
		read: (written) => {
			const words = plain(written)
			return words === yesNo.yes ? true : words === yesNo.no ? false : undefined
		},
	},
	unit: {
		say: (value, { units }) => nameOf(String(value), units),
		read: (written, { units }) => unitOf(plain(written), units),
	},
} as const satisfies Record<string, Kind>
export type KindName = keyof typeof kinds
