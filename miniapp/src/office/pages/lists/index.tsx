import { type ListName, listNames } from '@huying/shared/service/list'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { listName } from '@huying/shared/text/zh-CN/service'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Quiet, Strong } from '../../../kit/words'
import { useQuery } from '../../../route/route'
import { Chips } from '../../chips'
import { ListLines } from '../../lists/list-lines'
import { PutListBack } from '../../lists/put-list-back'
import { TakeListOut } from '../../lists/take-list-out'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const isList = (word: string | undefined): word is ListName => listNames.some((name) => name === word)
const options = listNames.map((name) => ({ value: name, words: listName[name] }))

/** Services, service points and touring days: to look at, to take out and to put back. Query: `list`. */
export default function ListsPage() {
	const { session } = useStaff()
	const asked = useQuery().list
	const [list, setList] = useState<ListName>(isList(asked) ? asked : 'services')
	const [told, setTold] = useState<string>()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const { value, failure, reload } = useAnswer(signedIn ? `list ${list}` : undefined, () =>
		api.list({ params: { list } }),
	)
	const choose = (name: ListName) => {
		setTold(undefined)
		setList(name)
	}
	const published = (version: number) => {
		setTold(text.published(version))
		reload()
	}
	return (
		<WorkPage title={text.title} explain={text.explain} back={text.back}>
			<View className="lists__chips">
				<Chips options={options} chosen={list} onChoose={choose} />
			</View>
			{told !== undefined && <NoticeBar words={told} icon="check" />}
			{!value && failure && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{!value && !failure && <Waiting words={text.waiting} />}
			{value && (
				<Stack gap="large">
					<Stack>
						{value.title !== undefined && <Strong>{value.title}</Strong>}
						<Quiet>{value.version > 0 ? text.version(value.version, value.count) : text.none}</Quiet>
					</Stack>
					<TakeListOut key={`out ${list}`} list={list} />
					<PutListBack key={`back ${list}`} list={list} mayKeep={value.mayKeep} onPublished={published} />
					{value.lines.length > 0 && <ListLines key={list} lines={value.lines} />}
				</Stack>
			)}
		</WorkPage>
	)
}
