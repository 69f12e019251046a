import type { InvitationView, Join, Joined } from '@huying/shared/appointment/people-view'
import { RefusalError } from '@huying/shared/error/refusal'
import {
	type Invitation,
	invitationState,
	isForPhone,
	refusedInvitation,
} from '@huying/shared/invitation/invitation'
import { townOf, villageName } from '@huying/shared/region/region'
import { plainPhone } from '@huying/shared/user/phone'
import { isHeld } from '@huying/shared/user/post'
import { withAccess } from '../access-log/record-access'
import { aboutPost, postBeside, unitFor } from '../appointment/appoint'
import type { Once } from '../appointment/by-command'
import { asking } from '../countersign/ask-countersign'
import type { Who } from '../edge/endpoint'
import type { PeoplePorts } from '../people/people-ports'
import { accessOf, correctUser, getUser, postWrites, type UserRecord } from '../session/user-store'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { getTown, unitOf } from '../tenant/tenant-store'
import { endWrite, getInvitation } from './invitation-store'

/** Whether a second person has to confirm it. */
const takesTwo = ({ role, founding }: Invitation): boolean => role === 'administrator' && founding !== true

/** What an invitation is to, for whoever opened it; of one that is over only that. @throws RefusalError invitationUnknown */
export async function invitationView(
	table: Table,
	tenant: string,
	code: string,
	at: number,
): Promise<InvitationView> {
	const invitation = await getInvitation(table, tenant, code)
	if (invitation === undefined) throw new RefusalError('invitationUnknown')
	const { role, unitName, region, from, until, expiresAt } = invitation
	const [regionName, unit] = await Promise.all([
		region === undefined ? undefined : nameOf(table, tenant, region),
		unitOf(table, tenant, invitation.unit),
	])
	return {
		code,
		role,
		// as the unit is called now; of one that is gone as it was
		unitName: unit?.name ?? unitName,
		...(regionName !== undefined && { regionName }),
		...(from !== undefined && { from }),
		...(until !== undefined && { until }),
		expiresAt,
		state: invitationState(invitation, at),
		phone: invitation.phone !== undefined,
		two: takesTwo(invitation),
	}
}

async function nameOf(table: Table, tenant: string, region: string): Promise<string | undefined> {
	const town = await getTown(table, tenant, townOf(region))
	return town && (region.length === 9 ? town.name : villageName([town], region))
}

/**
 * Takes the post that an invitation is to, once: it is used in the very transaction that gives the post, so that of two
 * who come at once one has it. Who becomes an administrator waits for a second person.
 * @throws RefusalError as the contract's joinByInvitation says
 */
export async function join(
	table: Table,
	ports: PeoplePorts,
	who: Who,
	code: string,
	said: Join,
	correlation: string,
	once: Once<Joined>,
): Promise<Joined> {
	const { tenant, user } = who
	const invitation = await getInvitation(table, tenant, code)
	if (invitation === undefined) throw new RefusalError('invitationUnknown')
	const at = ports.now()
	const state = invitationState(invitation, at)
	if (state !== 'open') throw new RefusalError(refusedInvitation[state])
	const record = await getUser(table, tenant, user)
	if (record === undefined) throw new RefusalError('sessionRevoked')
	const phone = await verified(ports, invitation, record, said, correlation)
	const { role, unit: unitName, region, until, under } = invitation
	// whoever is in charge of them may have joined by the same sheet meanwhile
	const above = under === undefined ? undefined : await getInvitation(table, tenant, under)
	const supervisor = invitation.supervisor ?? above?.usedBy
	const wanted = {
		role,
		unit: unitName,
		region,
		from: Math.max(at, invitation.from ?? at),
		until,
		supervisor,
	}
	const [unit, held] = await Promise.all([unitFor(table, tenant, wanted), accessOf(table, tenant, user)])
	const post = postBeside(held, unit, wanted, ports)
	const answer: Joined = { waits: takesTwo(invitation), role, unitName: unit.name }
	const named = correctUser(table, tenant, user, { name: said.name, phone: phone ?? record.phone })
	const used: Write[] = [
		once.record(answer),
		endWrite(table, { tenant, code }, { state: 'used', usedBy: user, usedAt: at }),
		named,
	]
	const failed = answer.waits
		? await askSecond(table, invitation, user, wanted, said.id, used, ports)
		: await withAccess(
				table,
				ports,
				[
					aboutPost(
						role === 'administrator' ? 'administratorMade' : 'postGiven',
						tenant,
						{ user: invitation.by },
						user,
						post,
					),
				],
				() => [...used, ...postWrites(table, tenant, user, held, [post])],
			)
	if (failed === undefined) return answer
	if (failed.index === 0) return once.again(failed.item)
	if (failed.index === 1) throw new RefusalError('invitationUsed')
	throw new RefusalError('postsMoved')
}

/** The telephone that WeChat vouches for, where one was noted and it is that. */
async function verified(
	ports: PeoplePorts,
	invitation: Invitation,
	{ appid, openid }: UserRecord,
	{ phoneCode }: Join,
	correlation: string,
): Promise<string | undefined> {
	if (invitation.phone === undefined) return undefined
	if (phoneCode === undefined) throw new RefusalError('phoneWanted', 'phoneCode')
	const told = await ports.wechat.phoneNumber({ appid, openid, code: phoneCode, correlation })
	// 40029: not a code, or used; whatever else it is, it may be tried again
	if (told.kind !== 'ok')
		throw new RefusalError(told.code === '40029' ? 'phoneCodeInvalid' : 'unavailable', 'phoneCode')
	const phone = plainPhone(told.value.phone)
	if (phone === undefined || !isForPhone(invitation, phone)) throw new RefusalError('invitationOther')
	return phone
}

/**
 * Asks for a second person, in the name of whoever invited: they who joined ask for nothing.
 * @throws RefusalError invitationWithdrawn where whoever invited looks after the county no more
 */
async function askSecond(
	table: Table,
	invitation: Invitation,
	user: string,
	{
		unit,
		from,
		until,
	}: { readonly unit: string; readonly from: number; readonly until?: number | undefined },
	id: string,
	used: readonly Write[],
	ports: PeoplePorts,
) {
	const { tenant, by } = invitation
	const { posts } = await accessOf(table, tenant, by)
	const held = posts.filter((post) => isHeld(post, ports.now()))
	if (!held.some(({ role }) => role === 'administrator')) throw new RefusalError('invitationWithdrawn')
	const order = {
		kind: 'makeAdministrator',
		user,
		unit,
		from,
		...(until !== undefined && { until }),
	} as const
	const asked = asking(table, { tenant, user: by, session: '', posts: held }, id, order, ports.now())
	return await withAccess(table, ports, [asked.entry], () => [...used, ...asked.writes])
}
