import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Receipt } from '@huying/shared/case/case-view'
import { relationOf } from '@huying/shared/case/relation'
import type { Invitation, Invited } from '@huying/shared/errand/errand-view'
import { INVITATION_LASTS } from '@huying/shared/errand/limits'
import { stepMoveOf } from '@huying/shared/errand/moves'
import { RefusalError } from '@huying/shared/error/refusal'
import { digest } from '@huying/shared/identifier/digest'
import { readOpening, readStanding, type Standing } from '../case/case-store'
import { commandCase } from '../case/command-case'
import type { Who } from '../edge/endpoint'
import { freshSalt, type Ports } from '../edge/ports'
import { getUser } from '../session/user-store'
import type { Table } from '../store/table'
import { errandKeys } from './errand-keys'

/**
 * Makes the one-time code of a link, for whoever asked. Of the code only a digest is kept; the one before holds no more.
 * @throws RefusalError caseUnknown, notYours, notAllowedNow
 */
export async function invite(table: Table, ports: Ports, who: Who, id: string): Promise<Invitation> {
	const at = ports.now()
	const standing = await readStanding(table, who.tenant, id)
	const relation = standing && relationOf(standing.state, who, at)
	if (standing === undefined || relation === undefined) throw new RefusalError('caseUnknown')
	if (relation !== 'caller' && relation !== 'errandWorker') throw new RefusalError('notYours')
	if (!isAsked(standing)) throw new RefusalError('notAllowedNow')
	const code = freshSalt(ports)
	const until = at + INVITATION_LASTS
	await table.client.send(
		new PutCommand({
			TableName: table.name,
			Item: {
				...errandKeys.invitation(who.tenant, id),
				digest: digest(code),
				until,
				expires: Math.ceil(until / 1000),
			},
		}),
	)
	return { case: id, code, until }
}

/** Whether the person concerned is still to say whether they agree. */
const isAsked = ({ state, errand }: Standing): boolean =>
	errand?.consent.status === 'asked' && stepMoveOf('giveConsent').from.includes(state.status)

/** @throws RefusalError invitationInvalid, whatever it is that does not fit */
async function checkInvitation(table: Table, tenant: string, id: string, code: string, at: number) {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: errandKeys.invitation(tenant, id),
			ConsistentRead: true,
		}),
	)
	if (Item?.digest !== digest(code) || Number(Item.until) <= at) throw new RefusalError('invitationInvalid')
}

/** What one is asked to consent to, for whoever has the link. @throws RefusalError invitationInvalid */
export async function lookAtInvitation(
	table: Table,
	ports: Ports,
	who: Who,
	id: string,
	code: string,
): Promise<Invited> {
	await checkInvitation(table, who.tenant, id, code, ports.now())
	const [standing, opening] = await Promise.all([
		readStanding(table, who.tenant, id),
		readOpening(table, who.tenant, id),
	])
	if (standing?.errand === undefined) throw new RefusalError('invitationInvalid')
	const { state, errand } = standing
	const worker = errand.worker === undefined ? undefined : await getUser(table, who.tenant, errand.worker)
	const askedBy = opening?.name
	const person = opening?.person?.name
	return {
		case: id,
		service: errand.service,
		serviceName: state.matterName ?? '',
		village: state.village ?? '',
		for: errand.for,
		...(askedBy !== undefined && { askedBy }),
		...(person !== undefined && { person }),
		...(worker?.name !== undefined && { worker: worker.name }),
		materials: [...(opening?.papers ?? [])],
		status: errand.consent.status,
	}
}

/**
 * Consents by the code of the link, once; the code is used up in the same transaction.
 * @throws RefusalError as the contract's consentErrand says
 */
export async function consent(
	table: Table,
	ports: Ports,
	who: Who,
	id: string,
	{ id: command, code }: { readonly id: string; readonly code: string },
	correlation?: string,
): Promise<Receipt> {
	const standing = await readStanding(table, who.tenant, id)
	// sent again by whoever consented: what was answered stands in the command's record
	if (standing?.errand?.concerned !== who.user)
		await checkInvitation(table, who.tenant, id, code, ports.now())
	return commandCase(
		table,
		ports,
		who,
		id,
		{ id: command, type: 'errand', step: { type: 'giveConsent' } },
		correlation,
		{
			invited: true,
			also: [
				{
					Delete: {
						TableName: table.name,
						Key: errandKeys.invitation(who.tenant, id),
						ConditionExpression: '#digest = :digest',
						ExpressionAttributeNames: { '#digest': 'digest' },
						ExpressionAttributeValues: { ':digest': digest(code) },
					},
				},
			],
			alsoRefused: 'invitationInvalid',
		},
	)
}
