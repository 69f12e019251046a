import { quote } from '@huying/shared/text/zh-CN/case-page-actions'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { useState } from 'react'
import { explain } from '../../api/explain'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { Buttons, Stack } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import type { ErrandProps } from '../errand-props'
import { LookButton } from '../look-button'

const text = own.missing

/** What is missing, said once and all together; answered in words, by photographs, or both. */
export function MissingCard({ view, errand, step }: Pick<ErrandProps, 'view' | 'errand' | 'step'>) {
	const [open, setOpen] = useState(false)
	const { missing } = errand
	if (!missing) return null
	const may = errand.steps.includes('answerMissing')
	return (
		<Card tone={missing.answeredAt === undefined ? 'ask' : 'plain'}>
			<Heading>{text.title}</Heading>
			<Stack>
				{missing.papers.map((name) => (
					<Paragraph key={name}>{`· ${name}`}</Paragraph>
				))}
				{missing.words !== undefined && <Paragraph>{quote(missing.words)}</Paragraph>}
				{missing.answeredAt === undefined ? (
					<Quiet>{text.once}</Quiet>
				) : (
					<Quiet>{`${text.answered}${missing.answer === undefined ? '' : quote(missing.answer)}`}</Quiet>
				)}
			</Stack>
			<LookButton id={view.case} photos={missing.photos} of={text.title} />
			{may && (
				<Buttons>
					<Button words={text.answer} icon="plus" onTap={() => setOpen(true)} />
				</Buttons>
			)}
			<AnswerSheet open={open} step={step} onClose={() => setOpen(false)} />
		</Card>
	)
}

type SheetProps = { open: boolean; onClose: () => void } & Pick<ErrandProps, 'step'>

function AnswerSheet({ open, step, onClose }: SheetProps) {
	const [words, setWords] = useState('')
	const [problem, setProblem] = useState<string>()
	const photos = usePhotos()
	const said = words.trim()
	const send = async () => {
		setProblem(undefined)
		if (said === '' && photos.picked.length === 0) return setProblem(text.nothing)
		try {
			const names = await photos.arrive()
			if (!(await step.take({ type: 'answerMissing', photos: names, ...(said && { words: said }) }))) return
			photos.clear()
			setWords('')
			onClose()
		} catch (failure) {
			setProblem(explain(failure))
		}
	}
	const trouble = problem ?? step.failure?.message
	return (
		<Sheet
			open={open}
			title={text.answer}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={text.send} busy={step.busy === 'answerMissing' || !photos.settled} onTap={send} />
				</Buttons>
			}
		>
			<Field label={text.label}>
				<TextArea label={text.label} placeholder={text.placeholder} value={words} onInput={setWords} />
			</Field>
			<PhotosField label={text.photos} photos={photos} />
			{trouble !== undefined && <Failure words={trouble} />}
		</Sheet>
	)
}
