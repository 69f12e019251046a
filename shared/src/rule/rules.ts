import * as v from 'valibot'
import { type Allowance, allowanceSchema } from '../calendar/allowance'
import type { Urgency } from '../case/status'
import { decisionRulesSchema, defaultDecisionRules } from '../decision/decision-rules'
import { sinceSchema } from '../disclosure/since'
import { defaultErrandRules, errandRulesSchema } from '../errand/errand-rules'
import { defaultRetentionRules, retentionRulesSchema } from '../retention/retention-rules'
import { usualShifts } from '../roster/shift'
import { shiftsSchema } from '../roster/shift-rules'
import { defaultStarRules, starRulesSchema } from '../star/star-rules'
import { defaultPatrolRules, patrolRulesSchema } from '../trace/patrol-rules'
import { CENTRE } from '../unit/unit'
import { officeHoursSchema } from './office-hours'
import { ownYearsSchema } from './year-days'

const unit = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'unitUnknown'))
const copies = v.pipe(v.array(unit), v.maxLength(10))
const times = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))
/** Hours by the clock, for somebody at home: up to a month. */
const hours = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(720))
const matterCode = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/))
const metres = v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(5000))

/** Until a unit has signed, and until it has resolved, both from the call of the unit. */
const clocksSchema = v.pipe(
	v.object({ sign: allowanceSchema, resolve: allowanceSchema }),
	v.check(({ sign, resolve }) => !longer(sign, resolve), 'signAfterResolve'),
)
export type Clocks = v.InferOutput<typeof clocksSchema>

/** Where a case can lie at a desk whose time is counted. */
const lying = [
	'submitted',
	'accepted',
	'referred',
	'sentBack',
	'disputed',
	'resolved',
	'unsolved',
	'ending',
	'withdrawing',
]

/** A county's rules: whatever a county may settle for itself. */
export const rulesSchema = v.object({
	officeHours: officeHoursSchema,
	/** The shifts of duty, for rosters and hand-overs. */
	shifts: shiftsSchema,
	/** Holidays of years that the county entered itself. */
	years: ownYearsSchema,
	/** How long each colour gives where the catalogue says nothing else. */
	urgencies: v.object({
		red: clocksSchema,
		orange: clocksSchema,
		yellow: clocksSchema,
		blue: clocksSchema,
		green: clocksSchema,
	} satisfies Record<Urgency, typeof clocksSchema>),
	/** How long a desk may let a case lie, by its status; what is left out is as in the default. */
	act: v.pipe(
		v.record(v.string(), allowanceSchema),
		v.check((act) => Object.keys(act).every((status) => lying.includes(status))),
	),
	/** How long a unit may say that a case is not its own. */
	sendBack: allowanceSchema,
	slips: v.object({
		/** The prompt comes when this share of the allowance is used. */
		promptAt: v.pipe(v.number(), v.minValue(0.1), v.maxValue(0.95)),
		/** The warning comes this long after the deadline, which itself brings the supervision. */
		warningAfter: allowanceSchema,
		/** From unit to centre, to inspectorate, to leader: each step this long after the one before. */
		climbAfter: allowanceSchema,
		/** How long the unit has to answer a slip. */
		answerWithin: allowanceSchema,
		/** Units that get a copy. */
		copies: v.object({ prompt: copies, supervision: copies, warning: copies }),
	}),
	extension: v.object({
		/** The longest that may be granted at once. */
		longest: allowanceSchema,
		/** How often whoever gave the task may grant one. */
		byGiver: times,
		/** How often a leader may, beyond that. */
		byLeader: times,
	}),
	suspension: v.object({ longest: allowanceSchema, times }),
	/** How often a case may be done again. */
	reworks: times,
	followUp: v.object({
		/** How long somebody has to answer on their own phone before a call is owed to them. */
		answerWithin: hours,
		/** A reminder comes this long before the end; in a short window, halfway. */
		remindBefore: hours,
		/** Matters of the catalogue with a window of their own, by their codes. */
		byMatter: v.pipe(
			v.record(matterCode, hours),
			v.check((byMatter) => Object.keys(byMatter).length <= 50),
		),
	}),
	/** Within how many metres of the place a unit has reported in without explaining itself. */
	reportIn: v.object({ within: metres }),
	/** Within how many metres a public case is shown to whoever is about to call. */
	nearby: v.object({ within: metres }),
	/** How long a village, and after it its town, has to sign for and to answer what it is asked about what it published. */
	objection: v.pipe(
		v.object({ sign: allowanceSchema, within: allowanceSchema }),
		v.check(({ sign, within }) => !longer(sign, within), 'signAfterResolve'),
	),
	/** The unit that keeps the catalogue, and settles disputes over duty. */
	keeper: unit,
	/** The most cases that may be merged into one. */
	merged: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(200)),
	/** The day from which its villages publish; until it is settled, the quarter in which the county began. */
	disclosuresSince: v.optional(sinceSchema),
	/** How villages decide in the open: the quorum, the days, the kinds of matter. */
	decision: decisionRulesSchema,
	/** Errands that grid workers run: how soon, when, with money or not. */
	errand: errandRulesSchema,
	/** How the stars of service of each month are chosen. */
	star: starRulesSchema,
	/** Grid workers’ patrols: how long tracks are kept. */
	patrol: patrolRulesSchema,
	/** How long what identifies people is kept. */
	retention: retentionRulesSchema,
})
export type Rules = v.InferOutput<typeof rulesSchema>

/** Whether one allowance is longer than another of the same kind; of two kinds nobody can say. */
function longer(one: Allowance, other: Allowance): boolean {
	if (one.by === 'clock') return other.by === 'clock' && one.hours > other.hours
	return other.by === 'working' && one.days > other.days
}

const clock = (hours: number): Allowance => ({ by: 'clock', hours })
const working = (days: number): Allowance => ({ by: 'working', days })

/** What counts until a county settles otherwise. Red and green are 荣成's figures; the rest are proposals. */
export const defaultRules: Rules = {
	officeHours: [
		['08:30', '12:00'],
		['14:00', '18:00'],
	],
	shifts: [...usualShifts],
	years: {},
	urgencies: {
		red: { sign: clock(1), resolve: clock(24) },
		orange: { sign: working(0.5), resolve: working(1) },
		yellow: { sign: working(0.5), resolve: working(2) },
		blue: { sign: working(1), resolve: working(2.5) },
		green: { sign: working(1), resolve: working(3) },
	},
	act: {
		submitted: working(0.5),
		accepted: working(0.5),
		referred: working(0.5),
		sentBack: working(1),
		disputed: working(3),
		resolved: working(1),
		unsolved: working(1),
		ending: working(1),
		withdrawing: clock(24),
	},
	sendBack: working(1),
	slips: {
		promptAt: 0.75,
		warningAfter: working(1),
		climbAfter: working(1),
		answerWithin: working(1),
		copies: { prompt: [], supervision: [CENTRE], warning: [CENTRE, 'inspectorate'] },
	},
	extension: { longest: working(5), byGiver: 1, byLeader: 2 },
	suspension: { longest: clock(30 * 24), times: 2 },
	reworks: 2,
	// Water and light are noticed at once, wages take days to arrive
	followUp: {
		answerWithin: 72,
		remindBefore: 24,
		byMatter: { waterSupply: 24, electricity: 24, wages: 120 },
	},
	reportIn: { within: 500 },
	nearby: { within: 250 },
	objection: { sign: clock(72), within: clock(20 * 24) },
	keeper: CENTRE,
	merged: 50,
	decision: defaultDecisionRules,
	errand: defaultErrandRules,
	star: defaultStarRules,
	patrol: defaultPatrolRules,
	retention: defaultRetentionRules,
}
