import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useFollowedVillages } from '../../../disclosure/followed-villages'
import { placeFrom } from '../../../disclosure/place-from'
import { useBoard } from '../../../disclosure/use-board'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { useOwnVillage } from '../../../region/own-village'
import { address } from '../../../route/address'
import { BoardParts } from './board-parts'
import { NoVillage } from './no-village'
import { VillageHead } from './village-head'

const text = disclosureText.board

/** What a village publishes, the newest first. Query: `village`, or `q`, the address on a poster. */
export default function VillagePage() {
	const asked = placeFrom(useRouter().params).village
	const own = useOwnVillage()
	const followed = useFollowedVillages()
	const [chosen, setChosen] = useState<string>()
	const [group, setGroup] = useState<string>()
	const [find, setFind] = useState('')
	const village = chosen ?? (asked || own || followed[0] || '')
	const board = useBoard(village, { group, find: find.trim() === '' ? undefined : find.trim() })
	const { value, failure, waiting, reload } = board
	useShareAppMessage(() => ({
		title: text.shareTitle(value?.villageName ?? ''),
		path: address('affairs/village', { village }),
	}))
	return (
		<Page title={text.title}>
			<VillageHead village={village} onChoose={setChosen} />
			{village === '' && <NoVillage />}
			{!value && failure && <Failure words={failure.message} onRetry={reload} />}
			{!value && waiting && <Waiting words={text.waiting} />}
			{value && failure && <NoticeBar words={text.offline} action={{ words: text.again, onTap: reload }} />}
			{value && (
				<BoardParts
					board={value}
					more={board.more}
					group={group}
					onGroup={setGroup}
					find={find}
					onFind={setFind}
				/>
			)}
		</Page>
	)
}
