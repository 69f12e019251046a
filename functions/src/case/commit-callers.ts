import type { Command } from '@huying/shared/case/command'
import type { MergeDecision } from '@huying/shared/merge/merge'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { caseKeys } from './case-keys'
import type { Standing } from './case-store'
import { type Commit, commitOf } from './commit'

/**
 * A merge, its undoing, or what the caller of a merged case says, in two cases at once: both states, both events, and
 * who else called about the main case where that changes.
 * The other case's state is the first write, as in every commit.
 */
export function commitMerge(
	table: Table,
	other: Standing,
	main: Standing,
	decision: MergeDecision,
	correlation?: string,
): Commit {
	const { state, writes } = commitOf(table, other, decision.other, correlation)
	const joined = commitOf(table, main, decision.main, correlation)
	if (state.status === 'merged' && other.state.status === 'merged')
		return { state, writes: [...writes, ...joined.writes] }
	const Key = caseKeys.merged(state.tenant, main.state.case, state.case)
	const TableName = table.name
	const caller: Write =
		state.status === 'merged'
			? {
					Put: {
						TableName,
						Item: {
							...Key,
							case: state.case,
							number: state.number,
							samePerson: state.samePerson === true,
							...(state.caller !== undefined && { user: state.caller }),
						},
					},
				}
			: { Delete: { TableName, Key } }
	return { state, writes: [...writes, ...joined.writes, caller] }
}

/** Who follows a case is kept once for each user. */
export function withFollower(table: Table, who: Who, command: Command, commit: Commit): Commit {
	if (command.type !== 'follow' && command.type !== 'unfollow') return commit
	const { tenant, case: id } = commit.state
	const TableName = table.name
	const Key = caseKeys.follower(tenant, id, who.user)
	const at = commit.state.changedAt
	const mine = caseKeys.minePointer(tenant, who.user, commit.state.openedAt, id)
	const writes: Write[] =
		command.type === 'follow'
			? [
					{
						Put: {
							TableName,
							Item: { ...Key, user: who.user, at },
							ConditionExpression: 'attribute_not_exists(pk)',
						},
					},
					{ Put: { TableName, Item: { ...mine, case: id, follows: true } } },
				]
			: [
					{ Delete: { TableName, Key, ConditionExpression: 'attribute_exists(pk)' } },
					{ Delete: { TableName, Key: mine } },
				]
	return {
		...commit,
		writes: [...commit.writes, ...writes],
		refuses: {
			index: commit.writes.length,
			code: command.type === 'follow' ? 'followedAlready' : 'notFollowing',
		},
	}
}
