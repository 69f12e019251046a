import type { AdmissionView } from '@huying/shared/admission/admission-view'
import { yearOf } from '@huying/shared/admission/day'
import * as words from '@huying/shared/text/zh-CN/admission'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { StateMark } from '../../kit/state-mark'
import { Timeline } from '../../kit/timeline'
import { useWide } from '../../kit/wide'
import { Heading } from '../../kit/words'
import { goTo } from '../../route/route'
import './admission-whole.scss'
import { Fact } from './facts'
import { standingOf } from './standing'
import { useUnitNames } from './use-unit-names'

const text = words.one

type Props = PropsWithChildren<{ admission: AdmissionView; now: number }>

/** One request: all that is judged, what may be done with it (the children), and every step with why. */
export function AdmissionWhole({ admission, now, children }: Props) {
	const wide = useWide()
	const nameOf = useUnitNames()
	const { work, unit, unitName } = admission
	const { people, equipment, training } = work.support
	const year = yearOf(work.term.from)
	const support = [
		people !== undefined && text.people(people),
		equipment !== undefined && text.equipment(equipment),
		training !== undefined && text.training(training),
	].filter(Boolean)
	return (
		<View className={wide ? 'admission admission--wide' : 'admission'}>
			<View className="admission__facts">
				<Card>
					<View className="admission__head">
						<Heading level={2}>{work.title}</Heading>
						<StateMark {...standingOf(admission, now)} />
					</View>
					<Fact name={text.unit}>{unitName}</Fact>
					<Fact name={text.what}>{work.what}</Fact>
					<Fact name={text.basis}>{work.basis.join('\n')}</Fact>
					<Fact name={text.onto}>{words.sayOnto(work.onto, nameOf)}</Fact>
					<Fact name={text.term}>{words.sayTerm(work.term)}</Fact>
					<Fact name={text.often}>{words.sayOften(work.often)}</Fact>
					<Fact name={text.support}>{support.length > 0 ? support.join('\n') : text.noSupport}</Fact>
					<Fact name={text.money}>{words.sayMoney(work.money)}</Fact>
					{work.promise !== undefined && (
						<Fact name={text.promise}>
							<Promised unit={unit} year={year} promise={work.promise} />
						</Fact>
					)}
				</Card>
			</View>
			<View className="admission__steps">
				{children}
				<Heading>{text.steps}</Heading>
				<Timeline
					entries={admission.steps
						.map(({ type, at, unitName: by, role, words: why }, place) => ({
							key: String(place),
							what: words.sayStep(by, roleWords[role], type),
							detail: why === undefined ? sayTime(at, now) : `${sayTime(at, now)}　${why}`,
						}))
						.reverse()}
				/>
				<Button
					words={text.toDepartment}
					look="calm"
					onTap={() => goTo('office/promises', { unit, year: String(year) })}
				/>
			</View>
		</View>
	)
}

/** The sentence of the promise that a request names. */
function Promised({ unit, year, promise }: { unit: string; year: number; promise: string }) {
	const { value } = useAnswer(`promises ${unit} ${year}`, () =>
		api.promises({ params: { unit, year: String(year) } }),
	)
	if (value === undefined) return null
	return <View>{value.promises.find((one) => one.promise === promise)?.words ?? text.promiseGone}</View>
}
