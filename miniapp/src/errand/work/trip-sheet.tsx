import { list } from '@huying/shared/text/zh-CN/errand-work'
import { sayDay } from '@huying/shared/text/zh-CN/time'
import { DAY } from '@huying/shared/time/day'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newIdentifier } from '../../api/identifier'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field, TextInput } from '../../kit/field'
import { Picks } from '../../kit/picks'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { tripDay } from '../say-trip'
import { takeSteps } from './take-steps'

const text = list.trip

type Props = {
	open: boolean
	cases: readonly string[]
	/** Where the first of them is handed in. */
	office: string | undefined
	now: number
	onClose: () => void
	onDone: () => Promise<void>
}

/** One trip for several errands (集中办): where, and on which day. */
export function TripSheet({ open, cases, office: known = '', now, onClose, onDone }: Props) {
	const [office, setOffice] = useState<string>()
	const [day, setDay] = useState<string>()
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const days = Array.from({ length: 7 }, (_, ahead) => now + ahead * DAY).map((at) => ({
		value: tripDay(at),
		words: sayDay(at, now),
	}))
	const where = (office ?? known).trim()
	const chosen = day ?? days[0]?.value ?? ''
	const save = async () => {
		setBusy(true)
		const step = { type: 'joinTrip' as const, trip: await newIdentifier(), day: chosen, office: where }
		const { done, problem: why } = await takeSteps(cases, step)
		setBusy(false)
		setProblem(why && `${text.some(done, cases.length)}${why}`)
		if (why !== undefined) return
		await Taro.showToast({ title: text.done(done), icon: 'none' })
		await onDone()
	}
	return (
		<Sheet open={open} title={text.title} onClose={onClose}>
			<Field label={text.office}>
				<TextInput label={text.office} value={office ?? known} onInput={setOffice} most={60} />
			</Field>
			<Field label={text.day}>
				<Picks options={days} chosen={chosen} onChoose={setDay} />
			</Field>
			{problem !== undefined && <Failure words={problem} />}
			<Buttons>
				<Button words={text.save} busy={busy} disabled={where === ''} onTap={save} />
			</Buttons>
		</Sheet>
	)
}
