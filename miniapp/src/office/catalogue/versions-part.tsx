import type { Publication } from '@huying/shared/catalogue/catalogue-view'
import * as words from '@huying/shared/text/zh-CN/catalogue-page'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Quiet, Strong } from '../../kit/words'
import { Problem } from '../case/problem'
import { sayFailure } from '../say-failure'
import './changes.scss'
import { useTakeOut } from './take-out'

type Props = { current: number; now: number; onLook: (version: number) => void }

/** What was published, the newest first; each can be looked at and taken out. */
export function VersionsPart({ current, now, onLook }: Props) {
	const { value, failure, reload } = useAnswer(`versions ${current}`, () => api.catalogueVersions())
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={words.waiting} />
		) : (
			<Failure words={sayFailure(failure)} onRetry={reload} />
		)
	if (value.versions.length === 0) return <Empty words={words.versions.none} icon="list" />
	return (
		<View className="changes">
			{value.versions.map((one) => (
				<Version key={one.version} version={one} current={current} now={now} onLook={onLook} />
			))}
		</View>
	)
}

function Version({ version, current, now, onLook }: Props & { version: Publication }) {
	const { busy, problem, take } = useTakeOut(version.version)
	const { title } = version
	return (
		<View className="changes__one">
			<Strong>
				{words.versions.of(version)}
				{version.version === current ? `（${words.versions.current}）` : ''}
			</Strong>
			{title !== undefined && <View>{title}</View>}
			<Quiet>{words.versions.by(version, sayTime(version.at, now))}</Quiet>
			<Buttons>
				<Button words={words.versions.look} look="calm" onTap={() => onLook(version.version)} fit />
				<Button
					words={words.versions.takeOut}
					look="calm"
					busy={busy !== undefined}
					onTap={() => take('xlsx')}
					fit
				/>
			</Buttons>
			<Problem words={problem} />
		</View>
	)
}
