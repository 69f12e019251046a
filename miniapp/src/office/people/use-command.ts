import type { PersonCommand, PersonDone } from '@huying/shared/appointment/people-view'
import * as words from '@huying/shared/text/zh-CN/people-page'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'

/** A command without its name, which `useSend` makes. */
export type Unnamed<Command> = Command extends unknown ? Omit<Command, 'id'> : never

/** Does something about somebody's posts, once. */
export function useCommand(user: string, onDone: (done: PersonDone) => void) {
	return useSend<Unnamed<PersonCommand>, PersonDone>(
		(body) => api.commandPerson({ params: { user }, body: body as PersonCommand }),
		onDone,
		words.unreachable,
	)
}
