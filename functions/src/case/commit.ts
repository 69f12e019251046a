import { GENESIS, link } from '@huying/shared/case/chain'
import type { Decision } from '@huying/shared/case/decide'
import { type Desk, otherDesks } from '@huying/shared/case/desks'
import { dueOf } from '@huying/shared/case/due'
import { evolve } from '@huying/shared/case/evolve'
import type { CaseState } from '@huying/shared/case/state'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { settlesOthers } from '@huying/shared/merge/settle'
import { errandWrites } from '../errand/errand-writes'
import { outboxWrites } from '../notice/outbox'
import { answerWrites } from '../objection/answer-item'
import { retentionWrites } from '../retention/retention-due'
import { safetyWrites } from '../safety/check-item'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { headingWrites } from '../voice/heading-write'
import { caseKeys, deskIndex, dueShard, indexKeys } from './case-keys'
import type { Standing } from './case-store'

/** What a decision makes of a case, and the writes that make it so. The state's write is always the first. */
export interface Commit {
	readonly state: CaseState
	readonly writes: Write[]
	/** Which write is refused, and how, where its condition does not hold. */
	readonly refuses?: { readonly index: number; readonly code: ErrorCode }
}

/**
 * Turns a decision into the writes of one transaction: the new state on condition of the version read,
 * the new events linked to the trace, the erasable records, what is now due, what somebody must be told
 * of, and what must be checked before others may see it.
 * @param before undefined for a case that is being opened
 * @param correlation names the request in the logs, and what comes of it later
 */
export function commitOf(
	table: Table,
	before: Standing | undefined,
	decision: Decision,
	correlation?: string,
): Commit {
	const TableName = table.name
	let state = before?.state
	let head = before?.head ?? GENESIS
	const steps: Write[] = []
	const outbox: Write[] = []
	for (const event of decision.events) {
		state = evolve(state, event)
		const stored = JSON.stringify(event)
		head = link(head, stored)
		steps.push({
			Put: {
				TableName,
				Item: { ...caseKeys.event(state.tenant, state.case, event.seq), stored, hash: head },
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		})
		outbox.push(...outboxWrites(table, event, state, correlation ?? event.command))
		outbox.push(...answerWrites(table, event, state, decision.records))
		outbox.push(...headingWrites(table, event, state, decision.records))
		outbox.push(...safetyWrites(table, event, state, correlation ?? event.command))
	}
	if (state === undefined) throw new Error('a decision without events changes nothing')
	const { tenant, case: id } = state
	for (const record of decision.records) {
		steps.push({ Put: { TableName, Item: { ...caseKeys.privateRecord(tenant, id, record.seq), ...record } } })
	}
	const writes = [
		stateWrite(TableName, before, state, head),
		...steps,
		...dueWrites(TableName, before, state),
		...deskWrites(TableName, before, state),
		...mergedWrites(TableName, before, state),
		...retentionWrites(table, before?.state, state),
		...outbox,
	]
	const errand = errandWrites(table, before, decision.events, state)
	const { refuses } = errand
	return {
		state,
		writes: [...writes, ...errand.writes],
		...(refuses && { refuses: { ...refuses, index: writes.length + refuses.index } }),
	}
}

function stateWrite(TableName: string, before: Standing | undefined, state: CaseState, head: string): Write {
	return {
		Put: {
			TableName,
			Item: { ...caseKeys.state(state.tenant, state.case), ...indexKeys(state), state, head },
			...(before
				? {
						ConditionExpression: '#state.#version = :read',
						ExpressionAttributeNames: { '#state': 'state', '#version': 'version' },
						ExpressionAttributeValues: { ':read': before.state.version },
					}
				: {
						ConditionExpression: 'attribute_not_exists(pk)',
						ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
					}),
		},
	}
}

function dueWrites(TableName: string, before: Standing | undefined, state: CaseState): Write[] {
	const was = before && dueOf(before.state)
	const is = dueOf(state)
	const Key = caseKeys.due(state.tenant, state.case)
	if (is === undefined) return was === undefined ? [] : [{ Delete: { TableName, Key } }]
	if (was?.at === is.at && JSON.stringify(was.act) === JSON.stringify(is.act)) return []
	return [{ Put: { TableName, Item: { ...Key, ...dueItem(state, is.at) } } }]
}

/** The other desks a case waits on: one pointer each, put and taken away as the case moves. */
function deskWrites(TableName: string, before: Standing | undefined, state: CaseState): Write[] {
	const { tenant, case: id } = state
	const was = new Map(before ? otherDesks(before.state).map((desk) => [nameOf(desk), desk]) : [])
	const is = new Map(otherDesks(state).map((desk) => [nameOf(desk), desk]))
	const gone = [...was].filter(([name]) => !is.has(name)).map(([, desk]) => desk)
	const come = [...is].filter(([name, desk]) => was.get(name)?.by !== desk.by).map(([, desk]) => desk)
	return [
		...gone.map((desk) => ({ Delete: { TableName, Key: caseKeys.desk(tenant, id, desk) } })),
		...come.map((desk) => ({
			Put: {
				TableName,
				Item: { ...caseKeys.desk(tenant, id, desk), ...deskIndex(state, desk), case: id },
			},
		})),
	]
}

const nameOf = ({ unit, queue }: Desk) => `${queue}#${unit}`

/** Once the work is checked or over, the clock takes what was merged into the case the same way. */
function mergedWrites(TableName: string, before: Standing | undefined, state: CaseState): Write[] {
	if (!settlesOthers(before?.state.status, state)) return []
	const Key = caseKeys.dueMerged(state.tenant, state.case)
	return [{ Put: { TableName, Item: { ...Key, ...dueItem(state, state.changedAt), settles: true } } }]
}

/** What the clock finds: which case, and when. What to do is decided anew from the case's state. */
export function dueItem(state: Pick<CaseState, 'tenant' | 'case'>, at: number) {
	return {
		pk1: dueShard(state.case),
		sk1: `${ordered(at)}#${state.case}`,
		tenant: state.tenant,
		case: state.case,
		attempts: 0,
	}
}
