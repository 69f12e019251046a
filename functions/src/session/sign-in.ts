import { RefusalError } from '@huying/shared/error/refusal'
import { identifierFrom } from '@huying/shared/identifier/identifier'
import type { Session } from '@huying/shared/session/session'
import type { Ports } from '../edge/ports'
import { accountWrite } from '../retention/account-due'
import { ParameterMissing } from '../secret/parameters'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { tenantOf } from '../tenant/tenant-store'
import { openSession, pruneSessions } from './session-store'
import { createUser, userOf } from './user-store'
import { openidOf } from './wechat'

/** What sessions are made with, besides the table. */
export interface SignInPorts extends Ports {
	/** The key that tokens are signed with. */
	readonly sessionSecret: () => Promise<string>
	/** The secret of a mini-program. @throws ParameterMissing where nobody has set it */
	readonly wechatSecret: (appid: string) => Promise<string>
	/** Base address of WeChat's server API. */
	readonly wechatAddress: string
}

/** Lets somebody in by a code of wx.login; whoever comes for the first time becomes a user. */
export async function signIn(
	table: Table,
	ports: SignInPorts,
	asked: { readonly appid: string; readonly code: string },
	correlation: string,
): Promise<Session> {
	const { appid, code } = asked
	const tenant = await tenantOf(table, appid)
	if (tenant === undefined) throw new RefusalError('appidUnknown', 'appid')
	const secret = await ports.wechatSecret(appid).catch((error: unknown) => {
		throw error instanceof ParameterMissing ? new RefusalError('wechatMisconfigured') : error
	})
	const openid = await openidOf({ appid, secret, code, address: ports.wechatAddress, correlation })
	const known = await userOf(table, { appid, openid })
	const user =
		known ??
		(await createUser(table, {
			tenant,
			user: identifierFrom(ports.random(16)),
			appid,
			openid,
			since: ports.now(),
		}))
	const { session, write } = await openSession(table, ports, await ports.sessionSecret(), tenant, user)
	await transact(table, [write, accountWrite(table, tenant, user, ports.now())])
	if (known !== undefined) await pruneSessions(table, tenant, user, ports.now())
	return session
}
