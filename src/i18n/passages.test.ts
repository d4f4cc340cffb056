import { expect, it } from 'vitest';
import { passagesOf } from './passages.ts';

it('Chinese names in an English sentence are marked as Chinese, and nothing is lost', () => {
  expect(passagesOf('By 架构精进之路, 2021 (集群)', 'en')).toEqual([
    { text: 'By ' },
    { text: '架构精进之路', lang: 'zh-Hans' },
    { text: ', 2021 (' },
    { text: '集群', lang: 'zh-Hans' },
    { text: ')' },
  ]);
});

it('a sentence in one language stays whole', () => {
  expect(passagesOf('Nothing here.', 'en')).toEqual([{ text: 'Nothing here.' }]);
  expect(passagesOf('集群（cluster）', 'zh-Hans')).toEqual([{ text: '集群（cluster）' }]);
});
