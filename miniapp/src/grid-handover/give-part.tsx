import type { GridHandoverDone } from '@huying/shared/grid-handover/grid-handover-view'
import { WORDS_LIMIT } from '@huying/shared/grid-handover/limits'
import * as words from '@huying/shared/text/zh-CN/grid-handover'
import { useState } from 'react'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useSend } from '../api/use-send'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Choice } from '../kit/choice'
import { Failure } from '../kit/failure'
import { Field, TextArea } from '../kit/field'
import { NoticeBar } from '../kit/notice-bar'
import { Buttons, Stack } from '../kit/row'
import { Waiting } from '../kit/waiting'
import { Heading, Quiet } from '../kit/words'
import { ItemLine } from './item-line'

type About = { readonly grid: string } | { readonly job: string }
type Props = {
	about: About
	onOpen: (handover: string) => void
	onClose: () => void
}

/** Handing over a grid or one job: to whom, what there is, and a few words. */
export function GivePart({ about, onOpen, onClose }: Props) {
	const draft = useAnswer(`grid-handover-draft ${JSON.stringify(about)}`, () =>
		api.gridHandoverDraft({ query: about }),
	)
	const [to, setTo] = useState<string>()
	const [text, setText] = useState('')
	const { busy, problem, send } = useSend<{ about: About; to: string; words?: string }, GridHandoverDone>(
		(body) => api.offerGridHandover({ body }),
		({ handover }) => onOpen(handover),
		words.unreachable,
		() => draft.reload(),
	)
	if (draft.value === undefined)
		return draft.failure === undefined ? (
			<Waiting />
		) : (
			<Failure words={draft.failure.message} onRetry={draft.reload} />
		)
	const { items, takers, open } = draft.value
	if (open !== undefined)
		return <NoticeBar words={words.openAlready} action={{ words: words.see, onTap: () => onOpen(open) }} />
	const chosen = to ?? (takers.length === 1 ? takers[0]?.user : undefined)
	const said = text.trim()
	return (
		<Stack gap="middle">
			<Field label={words.to} error={problem}>
				{takers.length === 0 ? (
					<Quiet>{words.noTakers}</Quiet>
				) : (
					<Choice
						options={takers.map(({ user, name = words.unnamed, unitName }) => ({
							value: user,
							words: name,
							hint: unitName,
						}))}
						chosen={chosen}
						onChoose={setTo}
					/>
				)}
			</Field>
			<Heading>{words.list}</Heading>
			{items.length === 0 ? (
				<Quiet>{words.nothing}</Quiet>
			) : (
				<Card>
					{items.map((view) => (
						<ItemLine key={view.item.item} view={view} />
					))}
				</Card>
			)}
			<Field label={words.words} hint={words.wordsHint}>
				<TextArea label={words.words} value={text} most={WORDS_LIMIT} onInput={setText} />
			</Field>
			<Buttons>
				<Button
					words={words.offer}
					busy={busy}
					disabled={chosen === undefined}
					onTap={() => chosen && send({ about, to: chosen, ...(said !== '' && { words: said }) })}
				/>
				<Button words={words.notYet} look="calm" onTap={onClose} />
			</Buttons>
		</Stack>
	)
}
