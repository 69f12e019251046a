import type { DecisionAnswer } from '@huying/shared/decision/decision-view'
import * as words from '@huying/shared/text/zh-CN/decision'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { picturesOf } from '../case/timeline-entries'
import { PhotoGrid } from '../kit/photo-grid'
import { StateMark } from '../kit/state-mark'
import { Paragraph, Quiet, Strong } from '../kit/words'
import './entry-part.scss'
import type { EntryView } from './stage-lines'

type Props = { view: EntryView; pictures: DecisionAnswer['pictures']; now: number }

/** What was entered of a stage: the day, the people, the votes, the words; when it was entered, and how long after. */
export function EntryPart({ view: { step, gap = 0 }, pictures, now }: Props) {
	const { entry, by, at } = step
	const { attendance, votes, voices, passed, photos } = entry
	return (
		<View className="entry-part">
			<Strong>{words.sayDay(entry.held)}</Strong>
			{attendance && <View>{words.attendance(attendance)}</View>}
			{votes && <View>{words.votes(votes)}</View>}
			{voices && <View>{words.voice.counts(voices.agree, voices.disagree)}</View>}
			{passed !== undefined && <StateMark shape={passed ? 'done' : 'stopped'} words={words.passed(passed)} />}
			<Paragraph>{entry.text}</Paragraph>
			<PhotoGrid photos={picturesOf(photos, pictures)} />
			{step.type === 'correct' && <View>{words.one.correction(step.reason)}</View>}
			<Quiet>{words.entered(sayTime(at, now), gap)}</Quiet>
			<Quiet>{words.one.by(by.unitName, roleWords[by.role])}</Quiet>
		</View>
	)
}
