import { unmarshall } from '@aws-sdk/util-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { DynamoDBRecord } from 'aws-lambda'
import { log, traced } from '../edge/log'
import type { Key, Table } from '../store/table'
import { check, type SafetyPorts } from './check'
import { type CheckItem, dueChecks } from './check-item'
import { matchResult } from './media-results'

/** Does each check that is due by now. @returns how many were taken up */
export async function sweepSafety(table: Table, ports: SafetyPorts): Promise<{ done: number }> {
	let done = 0
	for (const due of await dueChecks(table, ports.now()))
		if (await guarded(due, () => check(table, ports, due))) done++
	return { done }
}

/**
 * Does at once what the table's stream tells of: a check that was asked for, and a result that WeChat pushed. What
 * fails here stays in the table, and the sweep finds it. Records of anything else are passed over.
 */
export async function safetyRecords(
	table: Table,
	ports: SafetyPorts,
	records: readonly DynamoDBRecord[],
): Promise<void> {
	for (const { eventName, dynamodb } of records) {
		if (eventName !== 'INSERT' || dynamodb?.NewImage === undefined) continue
		const item = unmarshall(dynamodb.NewImage as Parameters<typeof unmarshall>[0]) as Key
		const [tenant = '', kind, trace = ''] = item.pk.split('#')
		if (item.sk.startsWith('safety#')) {
			const due = item as unknown as CheckItem
			await guarded(due, () => check(table, ports, due))
		} else if (kind === 'media-check' && item.sk === 'result') {
			await guarded({ tenant, correlation: trace }, () => matchResult(table, tenant, trace, ports.now()))
		}
	}
}

/** One that fails holds up no other. */
async function guarded(
	{ tenant, correlation }: { tenant: string; correlation: string },
	run: () => Promise<boolean>,
): Promise<boolean> {
	try {
		return await run()
	} catch (error) {
		const code = error instanceof RefusalError ? error.refusal.refused : undefined
		log({ correlation, route: 'safety', tenant, ...(code ? { code } : traced(error)) })
		return false
	}
}
