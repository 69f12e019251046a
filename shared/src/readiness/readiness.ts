import { templates } from '../notice/notice'
import { CENTRE, INSPECTORATE } from '../unit/unit'
import type { Role } from '../user/post'
import type { Facts } from './facts'
import { type Tick, ticks } from './tick'

/** What must be there before a county goes live, in the order in which it is set up. */
export const readinessNames = [
	'centrePhone',
	'administrators',
	'dispatchers',
	'inspectors',
	'handlers',
	'gridWorkers',
	'roster',
	'catalogue',
	'services',
	'rules',
	'holidays',
	'miniProgram',
	'secret',
	'push',
	'templates',
	'filing',
	'domains',
	'privacy',
	'wayOut',
	'alarms',
	'logKey',
	'drill',
] as const
export type ReadinessName = (typeof readinessNames)[number]

/** `missing`: without it something will not work. `advice`: it works, and should not stay so. */
export const readinessStates = ['done', 'missing', 'advice'] as const
export type ReadinessState = (typeof readinessStates)[number]

/** One line of the list. The sentence is in text/zh-CN/readiness.ts. */
export interface ReadinessRow {
	readonly name: ReadinessName
	readonly state: ReadinessState
	/** Which of the sentences is meant, where a line can be wrong in several ways. */
	readonly why?: string | undefined
	/** How many there are, and of how many. */
	readonly count?: number | undefined
	readonly of?: number | undefined
	/** The first of those that are meant, as people call them. */
	readonly names?: readonly string[] | undefined
	/** How many there are besides the named. */
	readonly more?: number | undefined
	/** The box that somebody ticked, or may. */
	readonly tick?: Tick | undefined
	readonly ticked?: { readonly by: string; readonly at: number } | undefined
}

const DAY = 86_400_000
/** A restore that was tried longer ago than this should be tried again. */
export const DRILL_LASTS = 100 * DAY
/** What was tried with WeChat longer ago than this may have changed. */
export const CHECK_LASTS = 30 * DAY
/** How many names a line bears. */
const NAMED = 8
/** The month in which the State Council says how the next year's days fall. */
const PUBLISHED = 11

type Told = Omit<ReadinessRow, 'name'>
type Judge = (facts: Facts) => Told

const done: Told = { state: 'done' }

/** People in the centre, or elsewhere, in a role. */
const people = ({ units }: Facts, unit: string, role: Role) =>
	units.find((one) => one.unit === unit)?.people[role] ?? 0

/** Some of all: done when none is left out. */
function lacking(state: 'missing' | 'advice', all: number, lack: readonly string[]): Told {
	const names = lack.slice(0, NAMED)
	if (lack.length === 0 && all > 0) return { state: 'done', count: all, of: all }
	return { state, count: all - lack.length, of: all, names, more: lack.length - names.length }
}

/** A list that is still the demonstration's is nobody's own. */
function published(list: { readonly title?: string | undefined } | undefined, absent: Told['state']): Told {
	if (list === undefined) return { state: absent, why: 'none' }
	return /示范|演示/u.test(list.title ?? '') ? { state: 'advice', why: 'demonstration' } : done
}

/** The worst of what was tried of each mini-program. */
function tried(facts: Facts, what: 'secret' | 'push'): Told {
	const { appids, checks, now } = facts
	if (appids.length === 0) return { state: 'missing', why: 'none' }
	for (const appid of appids) {
		const check = checks.find((one) => one.appid === appid)
		if (check === undefined) return { state: 'missing', why: 'untried' }
		if (check[what] !== 'ok')
			return { state: check[what] === 'unsure' ? 'advice' : 'missing', why: check[what], names: [appid] }
		if (now - check.at > CHECK_LASTS) return { state: 'advice', why: 'old' }
	}
	return done
}

function templatesTold(facts: Facts): Told {
	const { appids, checks } = facts
	const unset = appids.filter((appid) => (facts.templates[appid] ?? []).length < templates.length)
	if (unset.length > 0 || appids.length === 0) return { state: 'missing', why: 'unset', names: unset }
	for (const appid of appids) {
		const found = checks.find((one) => one.appid === appid)?.templates
		if (found === undefined) return { state: 'advice', why: 'untried', names: [appid] }
		const wrong = templates.filter((template) => found[template] !== undefined)
		if (wrong.length > 0) return { state: 'missing', why: 'wrong', names: [appid] }
	}
	return done
}

function ticked({ ticks: said, now }: Facts, tick: Tick, state: 'missing' | 'advice'): Told {
	const one = said[tick]
	if (one === undefined) return { state, tick }
	if (tick === 'drill' && now - one.at > DRILL_LASTS)
		return { state: 'advice', why: 'old', tick, ticked: one }
	return { state: 'done', tick, ticked: one }
}

const judges: Readonly<Record<ReadinessName, Judge>> = {
	centrePhone: ({ centrePhone }) => (centrePhone ? done : { state: 'missing' }),
	// The gravest changes need two people, and one of them may be ill
	administrators: (facts) => {
		const count = people(facts, CENTRE, 'administrator')
		const leaders = people(facts, CENTRE, 'leader')
		if (count >= 2 && leaders >= 1) return { state: 'done', count }
		return {
			state: count >= 1 && count + leaders >= 2 ? 'advice' : 'missing',
			count,
			why: leaders === 0 ? 'leader' : 'few',
		}
	},
	dispatchers: (facts) => {
		const count = people(facts, CENTRE, 'dispatcher')
		return { state: count >= 2 ? 'done' : 'missing', count }
	},
	inspectors: (facts) => ({
		state: people(facts, INSPECTORATE, 'inspector') > 0 ? 'done' : 'advice',
	}),
	handlers: ({ units }) => {
		const answering = units.filter(({ kind }) => ['department', 'postedOffice', 'town'].includes(kind))
		const without = answering.filter(({ people: held }) => (held.handler ?? 0) === 0)
		return lacking(
			'missing',
			answering.length,
			without.map(({ shortName }) => shortName),
		)
	},
	gridWorkers: ({ villages }) =>
		lacking(
			'advice',
			villages.length,
			villages.filter(({ walked }) => !walked).map(({ name }) => name),
		),
	roster: ({ rosterDays }) => ({
		state: rosterDays >= 7 ? 'done' : 'advice',
		count: rosterDays,
		of: 7,
	}),
	catalogue: ({ catalogue }) => published(catalogue, 'missing'),
	services: ({ services }) => published(services, 'advice'),
	rules: ({ rulesVersion, ticks: said }) =>
		rulesVersion > 0 || said.rulesRead !== undefined
			? { state: 'done', tick: 'rulesRead', ticked: said.rulesRead }
			: { state: 'advice', tick: 'rulesRead' },
	holidays: ({ yearsKnown, year, month }) => {
		if (!yearsKnown.includes(year)) return { state: 'missing', count: year }
		if (month >= PUBLISHED && !yearsKnown.includes(year + 1)) return { state: 'advice', count: year + 1 }
		return done
	},
	miniProgram: ({ appids }) =>
		appids.length > 0 ? { state: 'done', names: [...appids] } : { state: 'missing' },
	secret: (facts) => tried(facts, 'secret'),
	push: (facts) => tried(facts, 'push'),
	templates: templatesTold,
	filing: (facts) => ticked(facts, 'filing', 'missing'),
	domains: (facts) => ticked(facts, 'domains', 'missing'),
	privacy: (facts) => ticked(facts, 'privacy', 'missing'),
	wayOut: (facts) => ticked(facts, 'wayOut', 'advice'),
	alarms: (facts) => ticked(facts, 'alarms', 'missing'),
	logKey: (facts) => ticked(facts, 'logKey', 'advice'),
	drill: (facts) => ticked(facts, 'drill', 'advice'),
}

/** What is there and what is missing, line by line. It forbids nothing: the county decides when it goes live. */
export function readiness(facts: Facts): ReadinessRow[] {
	return readinessNames.map((name) => ({ name, ...judges[name](facts) }))
}

/** How many lines are of each state. */
export function tally(rows: readonly Pick<ReadinessRow, 'state'>[]): Record<ReadinessState, number> {
	const count = (state: ReadinessState) => rows.filter((row) => row.state === state).length
	return { done: count('done'), missing: count('missing'), advice: count('advice') }
}

/** Boxes that stand by no line of their own would never be seen: a test holds the two lists together. */
export const tickNames: readonly Tick[] = ticks
