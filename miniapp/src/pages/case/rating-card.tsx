import { caseActions, kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { askingOf, wordOf } from '../../case/asking'
import { type CommandWords, useCommand } from '../../case/use-command'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { useAskable } from '../../notice/askable'
import { askConsent } from '../../notice/consent'
import type { CaseProps } from './own-case'
import { TwoAnswers } from './two-answers'

const text = caseActions.rate
type Rating = Omit<Extract<CommandWords, { type: 'rate' }>, 'type'>

/** The caller has the last word: two questions, one tap each, saved at once; a word if they like. */
export function RatingCard({ view, reload }: CaseProps) {
	const command = useCommand(view.case)
	useAskable()
	const [changing, setChanging] = useState(false)
	const asking = changing ? 'solved' : askingOf(view)
	if (asking === undefined) return null
	const rate = async (rating: Rating) => {
		// The first answer is the tap that asks, before anything is awaited; the questions after it do not ask again.
		if (asking === 'solved') askConsent('rate')
		const done = await command.send({ type: 'rate', ...rating })
		await reload()
		if (done) setChanging(false)
	}
	const busy = command.busy !== undefined
	const { rating } = view
	const first = view.type === 'errand' ? text.errand : text
	const answered = asking !== 'solved' && asking !== 'content' && rating?.solved === true
	return (
		<Card tone={answered ? 'good' : 'ask'}>
			{asking === 'solved' && (
				<>
					<Heading>{first.solved}</Heading>
					<TwoAnswers
						busy={busy}
						yes={{ words: first.yes, onTap: () => rate({ solved: true }) }}
						no={{ words: first.no, onTap: () => rate({ solved: false }) }}
					/>
					<Hint words={first.hint} />
					{changing && (
						<Buttons>
							<Button words={text.keep} look="calm" onTap={() => setChanging(false)} />
						</Buttons>
					)}
				</>
			)}
			{asking === 'content' && (
				<>
					<Heading>{text.content}</Heading>
					<TwoAnswers
						busy={busy}
						yes={{ words: text.contentYes, onTap: () => rate({ solved: true, content: true }) }}
						no={{ words: text.contentNo, onTap: () => rate({ solved: true, content: false }) }}
					/>
					<Hint words={text.contentHint} />
				</>
			)}
			{(asking === 'word' || asking === 'said') && rating && (
				<>
					<Heading>{rating.solved ? text.thanks : text.unsolved}</Heading>
					<Paragraph>{said(rating)}</Paragraph>
					{asking === 'word' && (
						<Word solved={rating.solved} busy={busy} onSay={(words) => rate({ ...rating, words })} />
					)}
					{asking === 'said' && <Quiet>{caseActions.quote(wordOf(view) ?? '')}</Quiet>}
					<Buttons>
						<Button words={text.change} look="calm" onTap={() => setChanging(true)} />
					</Buttons>
				</>
			)}
			{command.failure && <Failure title={kit.failure.title} words={command.failure.message} />}
		</Card>
	)
}

function said({ solved, content }: { solved: boolean; content?: boolean | undefined }): string {
	if (!solved) return text.unsolvedHint
	return content ? text.solvedContent : text.solvedNotContent
}

function Hint({ words }: { words: string }) {
	return (
		<View className="apart">
			<Quiet>{words}</Quiet>
		</View>
	)
}

function Word({ solved, busy, onSay }: { solved: boolean; busy: boolean; onSay: (words: string) => void }) {
	const [words, setWords] = useState('')
	const label = solved ? text.word : text.wordUnsolved
	return (
		<>
			<Field label={label} hint={text.wordHint}>
				<TextArea label={label} placeholder={text.wordPlaceholder} value={words} onInput={setWords} />
			</Field>
			{words.trim() !== '' && (
				<Buttons>
					<Button words={text.say} busy={busy} onTap={() => onSay(words.trim())} />
				</Buttons>
			)}
		</>
	)
}
