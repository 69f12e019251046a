import type { ListLine } from '@huying/shared/service/list-view'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextInput } from '../../kit/field'
import { Stack } from '../../kit/row'
import { Quiet } from '../../kit/words'
import './list-lines.scss'

/** More is looked for by words. */
const MOST = 60

/** The entries of a list, one line each. */
export function ListLines({ lines }: { lines: readonly ListLine[] }) {
	const [words, setWords] = useState('')
	const wanted = words.trim()
	const found = lines.filter(({ name, about }) => name.includes(wanted) || about.includes(wanted))
	return (
		<Stack gap="middle">
			<TextInput label={text.search} placeholder={text.search} value={words} onInput={setWords} />
			{found.length === 0 && <Quiet>{text.nothing}</Quiet>}
			<View className="list-lines">
				{found.slice(0, MOST).map(({ name, about }, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the answer is shown as it came
					<View key={at} className="list-lines__line">
						<View className="list-lines__name">{name}</View>
						<View className="list-lines__about">{about}</View>
					</View>
				))}
			</View>
			{found.length > MOST && <Quiet>{text.left(found.length - MOST)}</Quiet>}
		</Stack>
	)
}
