import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../../cloud/replace-file'

/** One access token of an app. Times are epoch milliseconds of the controlled clock. */
export type Token = { readonly token: string; readonly expiresAt: number }

/** Both families of an app's tokens; they know nothing of each other. The newest is last. */
export type Tokens = {
	plain: Token[]
	stable: Token[]
	/** When a stable token was forced. */
	forced: number[]
	/** What was good once, so that it is told from what never was. The newest is last. */
	killed: string[]
}

/** A message that a phone has received. */
export type Message = {
	readonly msgid: string
	readonly appid: string
	readonly openid: string
	readonly template: string
	/** What stands on the card: `{thing2: '路灯不亮'}`. */
	readonly data: Readonly<Record<string, string>>
	readonly page?: string
	readonly miniprogramState: string
	/** Epoch milliseconds. */
	readonly at: number
}

/** A URL Link: where it leads, and until when (epoch milliseconds). */
export type Link = {
	readonly appid: string
	readonly path: string
	readonly query: string
	readonly until: number
}

type Kept = {
	tokens: Record<string, Tokens>
	/** How many messages may still be sent: by openid, then by template. */
	quotas: Record<string, Record<string, number>>
	/** When each openid was last in the mini-program, epoch milliseconds. */
	visits: Record<string, number>
	sessionKeys: Record<string, string>
	links: Record<string, Link>
	/** Templates that the platform has banned. */
	banned: string[]
}

/** What WeChat would know; with a folder it outlives a restart. */
export type State = {
	readonly kept: Kept
	/** Writes down what was changed in `kept`, once for all changes of a moment. */
	save(): void
	readonly messages: readonly Message[]
	receive(message: Message): void
	/** Writes down at once whatever still waits for it. */
	stop(): void
}

export function openState(folder?: string): State {
	const stateFile = folder && join(folder, 'state.json')
	// One line a message: a long day must not write its whole past again at each one.
	const messagesFile = folder && join(folder, 'messages.jsonl')
	if (folder) mkdirSync(folder, { recursive: true })
	const fresh: Kept = { tokens: {}, quotas: {}, visits: {}, sessionKeys: {}, links: {}, banned: [] }
	const kept: Kept =
		stateFile && existsSync(stateFile)
			? { ...fresh, ...(JSON.parse(readFileSync(stateFile, 'utf8')) as Partial<Kept>) }
			: fresh
	const messages = messagesFile && existsSync(messagesFile) ? readMessages(messagesFile) : []
	let waiting: NodeJS.Immediate | undefined
	const write = () => {
		waiting = undefined
		if (stateFile) replaceFile(stateFile, JSON.stringify(kept))
	}
	return {
		kept,
		save() {
			waiting ??= setImmediate(write)
		},
		messages,
		receive(message) {
			messages.push(message)
			if (messagesFile) appendFileSync(messagesFile, `${JSON.stringify(message)}\n`)
		},
		stop() {
			if (waiting === undefined) return
			clearImmediate(waiting)
			write()
		},
	}
}

function readMessages(file: string): Message[] {
	const lines = readFileSync(file, 'utf8').split('\n')
	// The last line of a process that was killed may be cut.
	return lines.flatMap((line) => {
		try {
			return line === '' ? [] : [JSON.parse(line) as Message]
		} catch {
			return []
		}
	})
}
