import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { countConsent } from '../notice/consent-store'
import { userOf, userPartition } from '../session/user-store'
import type { Key, Table } from '../store/table'
import { suggestionOf } from '../wechat/client'
import type { ConsentTold, MediaTold, SentTold } from './push-event'

/** From whom a push came, and its name: whatever comes twice under one name must count once. */
export interface Origin {
	readonly tenant: string
	readonly appid: string
	readonly openid: string
	/** As WeChat says, in epoch milliseconds. */
	readonly at: number
	readonly source: string
}

/** Who makes something of what WeChat tells. False where the person or the template are none of ours. */
export interface Consumers {
	consent(told: ConsentTold, origin: Origin): Promise<boolean>
	sent(told: SentTold, origin: Origin): Promise<boolean>
	/** A result may come before the check's own write, twice, or for a trace that nobody knows: it is kept and matched. */
	media(told: MediaTold, origin: Origin): Promise<boolean>
}

/** How long what WeChat told is kept, in seconds. */
const KEPT = 30 * 86_400

/** Where the result of a picture's check is: written here, matched by whoever started the check. */
export const mediaCheckKey = (tenant: string, trace: string): Key => ({
	pk: `${tenant}#media-check#${trace}`,
	sk: 'result',
})

/** What is at `mediaCheckKey`. */
export interface MediaResult {
	/** `review` also where WeChat could not look at it at all. */
	readonly suggest: 'pass' | 'review' | 'risky'
	readonly label: number
	readonly errcode: number
	readonly at: number
}

/** Counts consents in the ledger, and writes down what became of messages and pictures. */
export function pushConsumers(table: Table, now: () => number): Consumers {
	const expires = () => Math.floor(now() / 1000) + KEPT
	return {
		consent: ({ template, decision, by }, { appid, openid, at, source }) =>
			countConsent(table, {
				appid,
				openid,
				template,
				decision: decision === 'reject' && by === 'managed' ? 'off' : decision,
				at,
				source,
			}),

		async sent(sent, { tenant, appid, openid, at, source }) {
			const user = await userOf(table, { appid, openid })
			if (user === undefined) return false
			const key = { pk: userPartition(tenant, user), sk: `sent#${source}` }
			await putOnce(table, { ...key, ...sent, at, expires: expires() })
			return true
		},

		/** The first result of a picture stands. */
		async media({ trace, suggest, label, errcode }, { tenant, at }) {
			const looked = errcode === 0 ? suggestionOf(suggest) : 'review'
			const result: MediaResult = { suggest: looked, label, errcode, at }
			await putOnce(table, { ...mediaCheckKey(tenant, trace), ...result, expires: expires() })
			return true
		},
	}
}

async function putOnce(table: Table, item: Key & Record<string, unknown>): Promise<void> {
	try {
		await table.client.send(
			new PutCommand({
				TableName: table.name,
				Item: item,
				ConditionExpression: 'attribute_not_exists(pk)',
			}),
		)
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}
