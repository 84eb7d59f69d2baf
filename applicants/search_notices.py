"""News of a search that wait: how they are asked once more before they leave."""

from applicants.actions.mail_searches import may_tell_news, tell_news_again
from ats.activity.second_looks import SecondLook, look_again_at

look_again_at("search_news", SecondLook(may_tell_news, tell_news_again))
