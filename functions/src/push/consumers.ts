import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Key, Table } from '../store/table'
import { suggestionOf } from '../wechat/client'
import type { ConsentTold, MediaTold, SentTold } from './push-event'

/** From whom a push came, and its name: whatever comes twice under one name must count once. */
export interface Origin {
	readonly tenant: string
	readonly appid: string
	readonly openid: string
	/** The person's pseudonym. */
	readonly user: string
	/** As WeChat says, in epoch milliseconds. */
	readonly at: number
	readonly source: string
}

/** Who makes something of what WeChat tells. */
export interface Consumers {
	consent(told: ConsentTold, origin: Origin): Promise<void>
	sent(told: SentTold, origin: Origin): Promise<void>
	/** A result may come before the check's own write, twice, or for a trace that nobody knows: it is kept and matched. */
	media(told: MediaTold, origin: Omit<Origin, 'user' | 'openid'>): Promise<void>
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

/** Writes down what was told. The first result of a picture stands. */
export function tableConsumers(table: Table, now: () => number): Consumers {
	const expires = () => Math.floor(now() / 1000) + KEPT
	const told = (
		kind: string,
		{ tenant, user, at, source }: Origin,
	): Key & { at: number; expires: number } => ({
		pk: `${tenant}#user#${user}`,
		sk: `told#${kind}#${source}`,
		at,
		expires: expires(),
	})
	return {
		consent: (consent, origin) => putOnce(table, { ...told('consent', origin), ...consent }),
		sent: (sent, origin) => putOnce(table, { ...told('sent', origin), ...sent }),
		media: ({ trace, suggest, label, errcode }, { tenant, at }) => {
			const result: MediaResult = {
				suggest: errcode === 0 ? suggestionOf(suggest) : 'review',
				label,
				errcode,
				at,
			}
			return putOnce(table, { ...mediaCheckKey(tenant, trace), ...result, expires: expires() })
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
