/** WeChat's storage: values by key, kept as JSON so that nothing is shared by reference. */
export function openStorage(kept: Map<string, string>) {
	const read = (key: string): unknown => {
		const text = kept.get(key)
		return text === undefined ? '' : (JSON.parse(text) as unknown)
	}
	const write = (key: string, value: unknown): void => {
		kept.set(key, JSON.stringify(value))
	}
	return {
		sync: {
			getStorageSync: read,
			setStorageSync: write,
			removeStorageSync: (key: string) => void kept.delete(key),
			clearStorageSync: () => kept.clear(),
			getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
		},
		later: {
			getStorage: ({ key }: { key: string }) => {
				if (!kept.has(key)) throw new Error('getStorage:fail data not found')
				return { data: read(key) }
			},
			setStorage: ({ key, data }: { key: string; data: unknown }) => write(key, data),
			removeStorage: ({ key }: { key: string }) => void kept.delete(key),
			clearStorage: () => kept.clear(),
			getStorageInfo: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
		},
	}
}
