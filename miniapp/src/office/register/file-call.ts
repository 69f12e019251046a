import type { Receipt } from '@huying/shared/case/case-view'
import type { Command } from '@huying/shared/case/command'
import type { Entry } from '@huying/shared/catalogue/entry'
import { canonical } from '@huying/shared/identifier/digest'
import { commandOf, followUp } from '../case/command-of'
import { begunWith } from '../case/proposal'
import type { RegisterDraft, RegistrationInput } from './register-draft'

/** What carries a registration; each of them may be refused, or get no answer. */
export interface Carrier {
	readonly register: (body: RegistrationInput) => Promise<Receipt>
	readonly command: (id: string, body: Command) => Promise<unknown>
	readonly fresh: () => Promise<string>
	/** Called before anything travels: the same again is the same case. */
	readonly remember: (sent: RegisterDraft['sent']) => void
}

/**
 * Files a call. Sent again just as it was, it is the same case; with other words it is another one.
 * @throws what `register` throws
 */
export async function fileCall(
	draft: Pick<RegisterDraft, 'sent'>,
	body: Omit<RegistrationInput, 'id'>,
	{ register, fresh, remember }: Carrier,
): Promise<Receipt> {
	const said = canonical(body)
	const id = draft.sent?.said === said ? draft.sent.id : await fresh()
	remember({ said, id })
	return register({ ...body, id })
}

/** What became of accepting a call in the same go. */
export type Accepted =
	| { readonly accepted: true; readonly unit?: string | undefined }
	| { readonly accepted: false; readonly failure: unknown }

/** Accepts what was just filed as the catalogue says, and gives it to the unit that the catalogue names at that place. */
export async function acceptCall(
	receipt: Receipt,
	entry: Entry,
	village: string | undefined,
	{ command, fresh }: Carrier,
): Promise<Accepted> {
	const { unit, supports } = begunWith(entry, village)
	const answers = {
		words: '',
		public: entry.public,
		kind: entry.kind,
		urgency: entry.urgency,
		...(unit !== undefined && { unit }),
		...(supports && { supports }),
	}
	try {
		await command(receipt.case, commandOf('accept', await fresh(), answers, []))
	} catch (failure) {
		return { accepted: false, failure }
	}
	const order = followUp(await fresh(), answers)
	if (order === undefined) return { accepted: true }
	// accepted, and not given to anybody: it waits on the desk
	return command(receipt.case, order).then(
		() => ({ accepted: true, unit }),
		() => ({ accepted: true }),
	)
}
