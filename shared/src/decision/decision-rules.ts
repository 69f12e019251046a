import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { ASKED_LIMIT } from './limits'

/** What a matter's own process ends in: papers that the decision points to. */
export const linkNames = ['contract', 'result'] as const
export type LinkName = (typeof linkNames)[number]

/** A kind of matter, and which papers its outcome must point to. */
export const kindSchema = v.object({
	kind: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/)),
	name: wordsUpTo(30),
	links: v.array(v.picklist(linkNames)),
})
export type Kind = v.InferOutput<typeof kindSchema>

/** A part of a whole: [2, 3] is two thirds. */
const shareSchema = v.pipe(
	v.tuple([
		v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
		v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
	]),
	v.check(([part, whole]) => part <= whole),
)

/** Who of those due must come, and who of those present must agree. */
export const quorumSchema = v.object({
	/** At least this share of those due. */
	present: shareSchema,
	/** More than this share of those present. */
	agree: shareSchema,
})
export type Quorum = v.InferOutput<typeof quorumSchema>

export const voiceHolders = ['person', 'household'] as const
export type VoiceHolder = (typeof voiceHolders)[number]

const days = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

/** What a county settles about decisions of its villages. A decision keeps those it was begun under. */
export const decisionRulesSchema = v.object({
	quorum: quorumSchema,
	/** Days from the resolution until its outcome is owed. */
	outcomeWithin: days(1000),
	/** Days that residents must at least have to answer. */
	askedFor: days(ASKED_LIMIT),
	/** Who has one voice when residents are asked. */
	voiceOf: v.picklist(voiceHolders),
	kinds: v.pipe(
		v.array(kindSchema),
		v.minLength(1),
		v.maxLength(50),
		v.check((kinds) => new Set(kinds.map(({ kind }) => kind)).size === kinds.length),
	),
})
export type DecisionRules = v.InferOutput<typeof decisionRulesSchema>

const kind = (name: string, words: string, links: LinkName[] = []): Kind => ({
	kind: name,
	name: words,
	links,
})

/**
 * What counts until a county settles otherwise. Two thirds present and more than half of them agreed is how the law has
 * villagers' representatives meet; the ten kinds with papers of their own, and the days, are proposals.
 */
export const defaultDecisionRules: DecisionRules = {
	quorum: { present: [2, 3], agree: [1, 2] },
	outcomeWithin: 90,
	askedFor: 7,
	voiceOf: 'household',
	kinds: [
		kind('general', '村级一般事项'),
		kind('leasing', '集体资源发包出租', ['contract', 'result']),
		kind('assets', '集体资产出租处置', ['contract', 'result']),
		kind('works', '工程项目建设', ['contract', 'result']),
		kind('purchase', '大额物资服务采购', ['contract', 'result']),
		kind('borrowing', '集体借款和担保', ['contract']),
		kind('compensation', '征地补偿款分配', ['result']),
		kind('homesteads', '宅基地审核安排', ['result']),
		kind('awards', '奖扶补贴发放', ['result']),
		kind('support', '低保救助对象评议', ['result']),
		kind('jobs', '公益岗位用人', ['contract', 'result']),
	],
}
