import type { ArchiveObjectionView, ArchiveView } from '@huying/shared/archive/archive-view'
import { page as words } from '@huying/shared/text/zh-CN/archive'
import { sayDateTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Empty } from '../kit/empty'
import { Quiet } from '../kit/words'
import { type Told, toldOf } from './archive-lines'
import './line-list.scss'

type Props = {
	archive: Pick<ArchiveView, 'lines' | 'entries' | 'objections'>
	/** Objects to one; absent where it is not one's own. */
	onObject?: (told: Told) => void
}

/** So many at first; a busy month has hundreds. */
const SHOWN = 30

/** What an archive is computed from, line by line, with what was objected to it. */
export function LineList({ archive, onObject }: Props) {
	const [most, setMost] = useState(SHOWN)
	const all = toldOf(archive)
	if (all.length === 0) return <Empty words={words.noLines} icon="list" />
	return (
		<View className="line-list">
			{all.slice(0, most).map((told) => {
				const objection = archive.objections.find(({ entry }) => entry === told.entry)
				return (
					<View key={told.entry} className="line-list__one">
						<View className={told.struck ? 'line-list__words line-list__words--struck' : 'line-list__words'}>
							{told.words}
						</View>
						<Quiet>{[sayDateTime(told.at), ...told.more].join('，')}</Quiet>
						{objection && <Objected objection={objection} />}
						{objection === undefined && onObject && (
							<View className="line-list__object">
								<Button
									words={words.object}
									label={`${words.object}：${told.words}`}
									look="calm"
									fit
									onTap={() => onObject(told)}
								/>
							</View>
						)}
					</View>
				)
			})}
			{all.length > most && <Button words={words.more} look="calm" onTap={() => setMost(most + SHOWN)} />}
		</View>
	)
}

function Objected({ objection: { words: said, status, answer } }: { objection: ArchiveObjectionView }) {
	return (
		<View className="line-list__objection">
			<View>{`${words.objections}：${said ?? ''}`}</View>
			<Quiet>{words.status[status]}</Quiet>
			{answer !== undefined && <View>{words.answer(answer)}</View>}
		</View>
	)
}
