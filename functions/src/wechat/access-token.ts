import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { ParameterMissing } from '../secret/parameters'
import type { Table } from '../store/table'
import { ask } from './ask'
import { errcodeOf, silent, type Trouble, troubleOf } from './outcome'
import { giveUpToken, leaseToken, readToken, type TokenRecord, writeToken } from './token-store'

/** A new token is fetched this long before the old one expires: then WeChat has one to give. */
const MARGIN = 300_000
/** WeChat's tokens last two hours; one said to last longer was noted under another time. */
const LONGEST = 7_200_000 + MARGIN
/** How long a process goes without looking whether the table has a newer one. */
const KEPT = 60_000
/** How often, and how far apart, a process looks for the token that another is fetching. */
const LOOKS = 20
const BETWEEN = 150

export interface TokenPorts {
	readonly now: () => number
	/** The secret of a mini-program. @throws ParameterMissing where nobody has set it */
	readonly wechatSecret: (appid: string) => Promise<string>
	/** Base address of WeChat's server API. */
	readonly wechatAddress: string
}

export interface AccessToken {
	readonly token: string
	/** Which token it is, to say so when WeChat turns it down. */
	readonly version: number
}

/** Brings the token of a mini-program; `dead` is the version that WeChat just turned down. */
export type AccessTokens = (appid: string, dead?: number) => Promise<AccessToken | Trouble>

type Known = AccessToken & { readonly expiresAt: number; readonly lookAgain: number }

/**
 * The access token of each mini-program, shared through the table: fetched once for all processes under a lease, and
 * once for all who wait in this process. Never forced: WeChat gives everyone the same one, so that whoever fetches
 * twice does no harm.
 */
export function accessTokens(table: Table, ports: TokenPorts): AccessTokens {
	const known = new Map<string, Known>()
	const flights = new Map<string, Promise<AccessToken | Trouble>>()

	return async (appid, dead) => {
		const held = known.get(appid)
		const usable = held && held.version !== dead && good(held, ports.now())
		// Not the wall clock, which may jump
		if (usable && performance.now() < held.lookAgain) return held
		// Whoever was told that a token is dead must not be given it by a flight that began before
		const flight = `${appid} ${dead ?? ''}`
		const flying = flights.get(flight)
		if (flying) return flying
		const bringing = bring(table, ports, appid, dead)
			.then((brought) => {
				// One that was read before another flight brought the next must not take its place
				const older = 'token' in brought && brought.version < (known.get(appid)?.version ?? 0)
				if ('token' in brought && !older) {
					known.set(appid, { ...brought, lookAgain: performance.now() + KEPT })
				}
				return brought
			})
			.finally(() => flights.delete(flight))
		flights.set(flight, bringing)
		return bringing
	}
}

type Lasting = AccessToken & { readonly expiresAt: number }

/** The table's token where it is good; else a new one, fetched here or by whoever holds the lease. */
async function bring(
	table: Table,
	ports: TokenPorts,
	appid: string,
	dead: number | undefined,
): Promise<Lasting | Trouble> {
	const holder = randomUUID()
	for (let look = 0; look < LOOKS; look++) {
		const now = ports.now()
		const record = await readToken(table, appid)
		const there = lasting(record, dead)
		if (there && good(there, now)) return there
		if (await leaseToken(table, appid, { version: record.version, holder, now })) {
			return fetchToken(table, ports, appid, record.version, holder)
		}
		// In its last minutes the old one still works, and whoever has the lease brings the next
		if (there && now < there.expiresAt && there.expiresAt <= now + LONGEST) return there
		await wait(BETWEEN * (0.5 + Math.random()))
	}
	return { kind: 'later', code: 'tokenAwaited' }
}

function lasting({ token, expiresAt, version }: TokenRecord, dead: number | undefined): Lasting | undefined {
	if (token === undefined || expiresAt === undefined || version === dead) return undefined
	return { token, expiresAt, version }
}

function good({ expiresAt }: Lasting, now: number): boolean {
	return now < expiresAt - MARGIN && expiresAt <= now + LONGEST
}

/** POST /cgi-bin/stable_token, not forced, by the holder of the lease. */
async function fetchToken(
	table: Table,
	ports: TokenPorts,
	appid: string,
	version: number,
	holder: string,
): Promise<Lasting | Trouble> {
	const trouble = async (what: Trouble): Promise<Trouble> => {
		await giveUpToken(table, appid, holder, ports.now())
		// A token that cannot be had is never the fault of what it was wanted for
		return { ...what, kind: 'later' }
	}
	const secret = await ports.wechatSecret(appid).catch((error: unknown) => {
		if (error instanceof ParameterMissing) return undefined
		throw error
	})
	if (secret === undefined) return trouble({ kind: 'later', code: 'secretMissing' })
	const asked = ports.now()
	const heard = await ask(`${ports.wechatAddress}/cgi-bin/stable_token`, {
		grant_type: 'client_credential',
		appid,
		secret,
	})
	if (!('told' in heard)) {
		// Nothing was sent yet, so nothing is unsure
		const { unsure: _, ...rest } = silent(heard.silence, heard.after) as Trouble & { unsure?: true }
		return trouble(rest)
	}
	const { access_token: token, expires_in: seconds } = heard.told
	if (errcodeOf(heard.told) !== 0) return trouble(troubleOf(heard.told))
	if (typeof token !== 'string' || token === '' || typeof seconds !== 'number' || !(seconds > 0)) {
		return trouble({ kind: 'later', code: 'malformed' })
	}
	const fetched = { token, expiresAt: asked + Math.min(seconds, 7_200) * 1000, version: version + 1 }
	// Where the lease has passed to another, WeChat gave both the same token: it is good here all the same
	await writeToken(table, appid, { ...fetched, holder })
	return fetched
}
