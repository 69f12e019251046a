type Options = Record<string, unknown>

/** WeChat's storage: values by key, kept as JSON so that nothing is shared by reference. */
export function openStorage(kept: Map<string, string>) {
	const read = (key: unknown): unknown => {
		const text = kept.get(String(key))
		return text === undefined ? '' : (JSON.parse(text) as unknown)
	}
	const write = (key: unknown, value: unknown): void => {
		kept.set(String(key), JSON.stringify(value))
	}
	const info = () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 })
	const sync: Record<string, (...given: unknown[]) => unknown> = {
		getStorageSync: read,
		setStorageSync: write,
		removeStorageSync: (key) => void kept.delete(String(key)),
		clearStorageSync: () => kept.clear(),
		getStorageInfoSync: info,
	}
	const later: Record<string, (options: Options) => unknown> = {
		getStorage({ key }) {
			if (!kept.has(String(key))) throw new Error('data not found')
			return { data: read(key) }
		},
		setStorage: ({ key, data }) => write(key, data),
		removeStorage: ({ key }) => void kept.delete(String(key)),
		clearStorage: () => kept.clear(),
		getStorageInfo: info,
	}
	return { sync, later }
}
