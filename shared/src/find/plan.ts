import { type FindFilter, isBlank } from './filter'
import { bare } from './fold'
import { parse } from './parse'
import type { Scope } from './scope'
import { phoneDigits, type Term, tailOf } from './term'

/** Which lists hold what is looked for: those in all of some, or in any of some. */
export type Plan = Term | { readonly all: readonly Plan[] } | { readonly any: readonly Plan[] }

/** Lists looked at for one run of characters, and runs looked at; what is longer is held against the words themselves. */
const PAIRS = 4
const RUNS = 5

/** The lists in which everything is that a filter lets through, and little else. */
export function planOf(filter: FindFilter, scope: Scope): Plan {
	const { village, town, unit, matter, status, urgency, source, type } = filter
	const facts: (Plan | undefined)[] = [
		numberPlan('number', filter.number, bare),
		numberPlan('sourceNumber', filter.sourceNumber, bare),
		numberPlan('phone', filter.phone, phoneDigits),
		isBlank(filter.words) ? undefined : wordsPlan(filter.words),
		...(scope === 'county' ? [] : [any(scope.units.map((own): Term => `unit:${own}`))]),
		village === undefined ? town && (`town:${town}` as const) : (`village:${village}` as const),
		matter && (`matter:${matter}` as const),
		unit && (`unit:${unit}` as const),
		status && (`status:${status}` as const),
		urgency && (`urgency:${urgency}` as const),
		source && (`source:${source}` as const),
		type && (`type:${type}` as const),
	].map((plan) => (plan === '' ? undefined : plan))
	return all(facts.filter((plan) => plan !== undefined)) ?? 'all:'
}

function numberPlan(
	kind: 'number' | 'sourceNumber' | 'phone',
	typed: string | undefined,
	plain: (typed: string) => string,
): Plan | undefined {
	return isBlank(typed) ? undefined : `${kind}:${tailOf(plain(typed))}`
}

/** Lists of what was typed; undefined where one character says too little for any. */
function wordsPlan(typed: string): Plan | undefined {
	const { pieces, endings } = parse(typed)
	const runs = pieces.filter(({ run }) => [...run].length > 1).slice(0, RUNS)
	const said = all(
		runs.map(({ run, ending }) => any([...saidPlans(run), ...(ending ? endingPlans(run) : [])])),
	)
	const numbered = endings.filter((ending) => !runs.some(({ run }) => run === ending)).flatMap(endingPlans)
	if (said === undefined) return numbered.length === 0 ? undefined : any(numbered)
	return any([said, ...numbered])
}

/** As said in the case, or as part of the caller's name. */
function saidPlans(run: string): Plan[] {
	const pairs = somePairs(run)
	const text = all(pairs.map((pair): Term => `text:${pair}`)) as Plan
	return /\p{N}/u.test(run) || [...run].length > NAME
		? [text]
		: [text, all(pairs.map((pair): Term => `name:${pair}`)) as Plan]
}
/** The longest run that is looked for among names. */
const NAME = 20

const endingPlans = (run: string): Plan[] =>
	(['number', 'sourceNumber', 'phone'] as const).map((kind): Term => `${kind}:${tailOf(run)}`)

/** Some pairs of a run, as far from each other as can be: together they leave little that is not the run itself. */
function somePairs(run: string): string[] {
	const letters = [...run]
	const last = letters.length - 2
	const places = Array.from(
		{ length: Math.min(PAIRS, last + 1) },
		(_, at, most = Math.min(PAIRS, last + 1)) => (most === 1 ? 0 : Math.round((at * last) / (most - 1))),
	)
	return [...new Set(places.map((at) => `${letters[at]}${letters[at + 1]}`))]
}

function all(plans: readonly Plan[]): Plan | undefined {
	return plans.length < 2 ? plans[0] : { all: plans }
}

function any(plans: readonly Plan[]): Plan {
	const [only] = plans
	return plans.length === 1 && only !== undefined ? only : { any: plans }
}
