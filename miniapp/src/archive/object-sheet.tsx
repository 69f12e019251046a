import { OBJECTION_WORDS } from '@huying/shared/archive/archive-view'
import { office, page as words } from '@huying/shared/text/zh-CN/archive'
import { useState } from 'react'
import { api } from '../api/client'
import { useSend } from '../api/use-send'
import { Button } from '../kit/button'
import { Field, TextArea } from '../kit/field'
import { Sheet } from '../kit/sheet'
import { Quiet } from '../kit/words'
import type { Told } from './archive-lines'

type Props = { month: string; told: Told; onClose: () => void; onDone: () => void }

/** Objects to one entry of one's own archive. */
export function ObjectSheet({ month, told, onClose, onDone }: Props) {
	const [said, setSaid] = useState('')
	const { busy, problem, send } = useSend<{ entry: string; words: string }, unknown>(
		(body) => api.objectToEntry({ params: { month }, body }),
		onDone,
		office.untouched,
	)
	return (
		<Sheet
			open
			title={words.objectTitle}
			onClose={onClose}
			foot={
				<Button
					words={words.send}
					busy={busy}
					disabled={said.trim() === ''}
					onTap={() => send({ entry: told.entry, words: said.trim() })}
				/>
			}
		>
			<Quiet>{told.words}</Quiet>
			<Field label={words.objectWords} hint={words.objectHint} error={problem}>
				<TextArea label={words.objectWords} value={said} onInput={setSaid} most={OBJECTION_WORDS} />
			</Field>
		</Sheet>
	)
}
