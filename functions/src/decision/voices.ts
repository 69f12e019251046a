import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Decision } from '@huying/shared/decision/decision'
import type { OwnVoice, VoicesAnswer } from '@huying/shared/decision/decision-view'
import {
	holderOf,
	type Villager,
	type VoiceBody,
	type VoiceChoice,
	voiceHolder,
} from '@huying/shared/decision/voice'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { digestOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { decisionKeys } from './decision-keys'
import { getDecision } from './decision-store'

/** Whether a village has confirmed somebody as its own, and of which household; undefined where it has not. */
export type IsVillager = (
	table: Table,
	tenant: string,
	user: string,
	village: string,
) => Promise<Villager | undefined>

/** Voices that are looked at for words: a large village has as many households. */
const LOOKED_AT = 1000

interface VoiceItem {
	readonly user: string
	readonly choice: VoiceChoice
	readonly at: number
	readonly digest: string
	readonly words?: string
}

interface Asked {
	readonly decision: Decision
	readonly villager: Villager | undefined
}

async function asked(table: Table, who: Who, id: string, isVillager: IsVillager): Promise<Asked> {
	const decision = await getDecision(table, who.tenant, id)
	if (decision === undefined) throw new RefusalError('decisionUnknown')
	return { decision, villager: await isVillager(table, who.tenant, who.user, decision.village) }
}

/** What was answered in somebody's name. One GetItem, consistent. */
async function standing(table: Table, who: Who, { decision, villager }: Asked) {
	const holder = holderOf(decision, who, villager)
	if (holder === undefined) return undefined
	const Key = decisionKeys.voice(decision.tenant, decision.decision, holder)
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
	)
	return Item as unknown as VoiceItem | undefined
}

const done = ({ choice, at }: Pick<VoiceItem, 'choice' | 'at'>): OwnVoice => ({
	may: false,
	why: 'voicedAlready',
	mine: { choice, at },
})

/** Sent again, it is answered as it was; anything else under the same name is another voice, and there is none. */
function again(stood: VoiceItem, who: Who, digest: string): OwnVoice {
	if (stood.digest !== digest || stood.user !== who.user) throw new RefusalError('voicedAlready')
	return done(stood)
}

/**
 * Somebody's answer, once and for good: the name that has the voice is the key, and nothing is ever put over it.
 * @throws RefusalError of the rules, or voicedAlready
 */
export async function castVoice(
	table: Table,
	who: Who,
	id: string,
	body: VoiceBody,
	at: number,
	isVillager: IsVillager,
): Promise<OwnVoice> {
	const about = await asked(table, who, id, isVillager)
	const digest = digestOf(`castVoice ${id}`, body)
	const held = voiceHolder(about.decision, who, about.villager, at)
	if (isRefusal(held)) {
		const stood = held.refused === 'askOver' ? await standing(table, who, about) : undefined
		if (stood) return again(stood, who, digest)
		throw new RefusalError(held.refused, held.field)
	}
	const { choice, words } = body
	const failed = await transact(table, [
		{
			Put: {
				TableName: table.name,
				Item: {
					...decisionKeys.voice(who.tenant, id, held.holder),
					...({ user: who.user, choice, at, digest, ...(words && { words }) } satisfies VoiceItem),
				},
				ConditionExpression: 'attribute_not_exists(pk)',
				ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
			},
		},
		{
			Update: {
				TableName: table.name,
				Key: decisionKeys.counts(who.tenant, id),
				UpdateExpression: 'ADD agree :agree, disagree :disagree',
				ConditionExpression: 'attribute_not_exists(closed)',
				ExpressionAttributeValues: {
					':agree': choice === 'agree' ? 1 : 0,
					':disagree': choice === 'disagree' ? 1 : 0,
				},
			},
		},
	])
	if (failed === undefined) return done({ choice, at })
	if (failed.index === 1) throw new RefusalError('askOver')
	return again(failed.item as unknown as VoiceItem, who, digest)
}

/** Whether somebody can answer now, and what was answered in their name. Three GetItems at most. */
export async function ownVoice(
	table: Table,
	who: Who,
	id: string,
	at: number,
	isVillager: IsVillager,
): Promise<OwnVoice> {
	const about = await asked(table, who, id, isVillager)
	const stood = await standing(table, who, about)
	if (stood) return done(stood)
	const held = voiceHolder(about.decision, who, about.villager, at)
	return isRefusal(held) ? { may: false, why: held.refused } : { may: true }
}

/** What residents said in words, in the order of names that nobody sees. One Query. */
export async function voicesOf(table: Table, tenant: string, id: string): Promise<VoicesAnswer> {
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			FilterExpression: 'attribute_exists(words)',
			ExpressionAttributeValues: { ':pk': decisionKeys.voices(tenant, id) },
			Limit: LOOKED_AT,
		}),
	)
	return {
		voices: Items.map(({ choice, words }) => ({ choice, words: String(words) })),
		more: LastEvaluatedKey !== undefined,
	}
}
