import { readHead, recordAccess } from '@huying/functions/access-log/record-access'
import { askCountersign } from '@huying/functions/countersign/ask-countersign'
import type { Table } from '@huying/functions/store/table'
import { defaultRules } from '@huying/shared/rule/rules'
import type { Member } from './members'

/** The change of the rules that waits for another person in the demonstration. */
export const waitingChange = (tenant: string) => `demo-${tenant}-rules-merged`

/**
 * What of grave changes a county has to begin with: posts that were given, in its access log, and a change of the rules
 * that waits for the other administrator or the leader.
 */
export async function tellCountersigns(
	table: Table,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const administrator = members.get('administrator')
	if (administrator === undefined) return
	const ports = { now: () => now }
	// Told once: a log is never written anew
	if ((await readHead(table, tenant)).seq === 0) {
		for (const key of ['gridLeader', 'handler-housing', 'administrator2']) {
			const member = members.get(key)
			const post = member?.posts[0]
			if (member === undefined || post === undefined) continue
			await recordAccess(table, ports, {
				tenant,
				by: { user: administrator.user, role: 'administrator', unit: 'centre' },
				what: post.role === 'administrator' ? 'administratorMade' : 'postGiven',
				subject: { unit: post.unit, user: member.user },
				detail: { role: post.role },
			})
		}
	}
	const { user, posts } = administrator
	const who = { user, tenant, session: 'seed', posts }
	await askCountersign(table, ports, who, waitingChange(tenant), {
		kind: 'changeRules',
		version: 0,
		rules: { ...defaultRules, merged: 20 },
	})
}
