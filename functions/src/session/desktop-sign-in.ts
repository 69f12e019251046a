import { RefusalError } from '@huying/shared/error/refusal'
import {
	type DesktopSignIn,
	type Session,
	SIGN_IN_CODE_LASTS,
	SIGN_IN_INTERVAL,
	signInCodeFrom,
} from '@huying/shared/session/session'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { answered, answerOf, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { tenantOf } from '../tenant/tenant-store'
import { browserOf } from './browser'
import {
	confirmDesktop,
	createDesktop,
	type DesktopRecord,
	desktopByCode,
	desktopByDevice,
	deviceOf,
	useDesktop,
} from './desktop-store'
import { openSession } from './session-store'
import type { SignInPorts } from './sign-in'

/**
 * The office's screen signs in as RFC 8628 does it: the screen holds a long code and shows a short one, somebody with a
 * post confirms the short one on a phone that is signed in, and the long one is then good for one session.
 */

const DONE = { done: true } as const
/** A screen that was just about to ask when the code's time ran out may still have what was confirmed. */
const GRACE = 60_000
/** Two screens show the same letters once in billions: three draws are plenty. */
const DRAWS = 3

/** Gives a screen its two codes. */
export async function startDesktop(
	table: Table,
	ports: Ports,
	appid: string,
	userAgent: string | undefined,
): Promise<DesktopSignIn> {
	const tenant = await tenantOf(table, appid)
	if (tenant === undefined) throw new RefusalError('appidUnknown', 'appid')
	// The tenant is in the code, so that the poll, which has no session, finds it
	const deviceCode = `${tenant}.${Buffer.from(ports.random(32)).toString('base64url')}`
	const askedAt = ports.now()
	const expiresAt = askedAt + SIGN_IN_CODE_LASTS
	for (let draw = 0; draw < DRAWS; draw++) {
		const userCode = signInCodeFrom(lettersFrom(ports))
		const made = await createDesktop(table, {
			tenant,
			userCode,
			device: deviceOf(deviceCode),
			askedAt,
			expiresAt,
			browser: browserOf(userAgent),
			status: 'waiting',
		})
		if (made) return { deviceCode, userCode, expiresAt, interval: SIGN_IN_INTERVAL }
	}
	throw new RefusalError('busy')
}

/** Eight bytes under 240, so that each of the twenty letters is as likely as any. */
function lettersFrom(ports: Ports): number[] {
	const letters: number[] = []
	while (letters.length < 8) letters.push(...[...ports.random(16)].filter((byte) => byte < 240))
	return letters
}

/** Tells a screen whether its code was confirmed; once it was, the answer to one poll is the session. */
export async function pollDesktop(
	table: Table,
	ports: SignInPorts,
	deviceCode: string,
): Promise<{ pending: boolean; session?: Session }> {
	const [, tenant] = /^(\d{6})\.[\w-]{43}$/.exec(deviceCode) ?? []
	const record = tenant === undefined ? undefined : await desktopByDevice(table, tenant, deviceOf(deviceCode))
	if (record === undefined) throw new RefusalError('signInCodeUnknown')
	if (record.status === 'used') throw new RefusalError('signInCodeUsed')
	const now = ports.now()
	if (record.status === 'waiting') {
		if (record.expiresAt <= now) throw new RefusalError('signInCodeExpired')
		return { pending: true }
	}
	if (record.expiresAt + GRACE <= now || record.user === undefined)
		throw new RefusalError('signInCodeExpired')
	const secret = await ports.sessionSecret()
	const { session, write } = await openSession(table, ports, secret, record.tenant, record.user)
	const failed = await transact(table, [useDesktop(table, record), write])
	if (failed) throw new RefusalError('signInCodeUsed')
	return { pending: false, session }
}

/** What the phone shows before it confirms. */
export async function askDesktop(
	table: Table,
	ports: Ports,
	who: Who,
	userCode: string,
): Promise<{ userCode: string; askedAt: number; expiresAt: number; browser?: string }> {
	const record = await waiting(table, ports, who.tenant, userCode)
	const { askedAt, expiresAt, browser } = record
	return { userCode, askedAt, expiresAt, ...(browser !== undefined && { browser }) }
}

/** Lets a screen in as the user who asks. The same confirmation sent again is one; another is too late. */
export async function confirmDesktopCode(
	table: Table,
	ports: Ports,
	who: Who,
	userCode: string,
	id: string,
): Promise<typeof DONE> {
	const key = commandKey(who.tenant, who.user, id)
	const digest = digestOf(`confirmDesktopSignIn ${userCode}`, { id })
	const before = await answered<typeof DONE>(table, key, digest)
	if (before) return before
	const record = await waiting(table, ports, who.tenant, userCode)
	const now = ports.now()
	const failed = await transact(table, [
		recordOf(table, key, { digest, answer: DONE, at: now }),
		confirmDesktop(table, record, who.user, now),
	])
	if (failed === undefined) return DONE
	if (failed.index === 0 && failed.item) return answerOf(failed.item, digest)
	throw new RefusalError('signInCodeUsed')
}

async function waiting(table: Table, ports: Ports, tenant: string, userCode: string): Promise<DesktopRecord> {
	const record = await desktopByCode(table, tenant, userCode)
	if (record === undefined) throw new RefusalError('signInCodeUnknown')
	if (record.status !== 'waiting') throw new RefusalError('signInCodeUsed')
	if (record.expiresAt <= ports.now()) throw new RefusalError('signInCodeExpired')
	return record
}
