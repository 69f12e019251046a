import { actions, patrol, today as words } from '@huying/shared/text/zh-CN/grid-day'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { clock as clockWords, entryName, template } from '@huying/shared/text/zh-CN/trace'
import { Timeline } from '../kit/timeline'
import { type DayLine, isLate } from '../trace/day-lines'

/** Today's records, newest first: what, when it was done, and when it came. */
export function DayList({ lines, now }: { lines: readonly DayLine[]; now: number }) {
	return (
		<Timeline
			entries={lines.map((line) => ({
				key: line.id,
				what: whatOf(line),
				detail: detailOf(line, now),
				step: line.cameAt === undefined ? 'now' : 'past',
			}))}
		/>
	)
}

function whatOf({ type, cameAt, words: said, household, template: form, track }: DayLine): string {
	// It is not reported before it has come
	const isFound = type === 'found' && cameAt === undefined
	const plain = isFound ? actions.find.words : entryName[type]
	const name = type === 'visited' && form !== undefined ? formName(form) : plain
	const walked = track && words.metres(track.metres, Math.round(track.seconds / 60))
	return [name, household, said, walked].filter(Boolean).join('：')
}

const formName = (form: string) =>
	`${entryName.visited}（${(template as Readonly<Record<string, string>>)[form] ?? form}）`

function detailOf(line: DayLine, now: number): string {
	const { cameAt, doneAt, photosLeft, refused, clock = 'believed', doubtful = 0 } = line
	const state = refused
		? words.refused
		: cameAt === undefined
			? words.waits
			: isLate(line)
				? words.late(sayTime(cameAt, now))
				: words.came
	const photos = photosLeft > 0 ? [words.photos(photosLeft)] : []
	// What is not believed is marked, and never hidden from whoever made it
	const time = clock === 'believed' ? [] : [clockWords[clock]]
	const points = doubtful > 0 ? [patrol.doubtful(doubtful)] : []
	return [sayTime(doneAt, now), state, ...photos, ...time, ...points].join(' · ')
}
